package dev.reelport.domain.webhook;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.video.Link;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message about a job to one receiver. It is delivered at least once: a receiver that knows its
 * id has had it before. Immutable.
 *
 * @param id the same for the same message, however often it is sent; 1 to 64 letters, digits,
 *     hyphens or underscores
 * @param job what it is about
 * @param client whose job that is
 * @param event what happened, such as {@code video.completed}
 * @param endpoint the receiver by its name in the configuration; for a callback only a word
 * @param callback where the client wants to be called; absent: where the configuration says that
 *     the endpoint is
 * @param body what is sent, the same each time
 * @param createdAt when it was made
 * @param state how it stands
 * @param next when it is tried next; absent: it is not, because it ended
 * @param attempts how often it was tried since it was made or sent again; from 0
 * @param last what the latest attempt came to; absent: there was none
 */
public record Delivery(
        String id,
        JobId job,
        String client,
        String event,
        String endpoint,
        @Nullable Link callback,
        String body,
        Instant createdAt,
        State state,
        @Nullable Instant next,
        int attempts,
        @Nullable Attempt last) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * @throws IllegalArgumentException when the id is none, or it is tried though it ended, or the
     *     other way round
     */
    public Delivery {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a delivery is 1 to 64 letters, digits, hyphens or underscores");
        }
        if ((state == State.PENDING) != (next != null)) {
            throw new IllegalArgumentException(
                    "a delivery is tried again as long as it is pending, and only then");
        }
    }

    /** How a delivery stands. */
    public enum State {
        /** Not delivered yet; it is tried again. */
        PENDING,
        /** The receiver took it. */
        DELIVERED,
        /** Given up; a person may have it sent again. */
        DEAD
    }

    /**
     * What an attempt came to.
     *
     * @param at when
     * @param status of HTTP; absent: no answer came
     * @param trouble why it is not delivered, without secrets; absent: it is
     */
    public record Attempt(Instant at, @Nullable Integer status, @Nullable String trouble) {}

    /** A new one, due at once. */
    public static Delivery made(
            String id,
            JobId job,
            String client,
            String event,
            String endpoint,
            @Nullable Link callback,
            String body,
            Instant now) {
        return new Delivery(
                id, job, client, event, endpoint, callback, body, now, State.PENDING, now, 0, null);
    }

    /** The receiver took it. */
    public Delivery delivered(Attempt attempt) {
        return with(State.DELIVERED, null, attempts + 1, attempt);
    }

    /**
     * The receiver did not take it.
     *
     * @param later when to try again; absent: never
     */
    public Delivery failed(Attempt attempt, @Nullable Instant later) {
        return with(later == null ? State.DEAD : State.PENDING, later, attempts + 1, attempt);
    }

    /** It is tried later, and this was no attempt. */
    public Delivery postponed(Instant later) {
        return with(State.PENDING, later, attempts, last);
    }

    /** It is sent again: one that ended from the beginning, one that is pending at once. */
    public Delivery resent(Instant now) {
        return with(State.PENDING, now, state == State.PENDING ? attempts : 0, last);
    }

    private Delivery with(State then, @Nullable Instant due, int tried, @Nullable Attempt attempt) {
        return new Delivery(
                id, job, client, event, endpoint, callback, body, createdAt, then, due, tried,
                attempt);
    }

    /** Without the body, which is long. */
    @Override
    public String toString() {
        return "%s of job %s to %s, %s".formatted(event, job, endpoint, state);
    }
}
