package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.List;
import java.util.Optional;

/**
 * Translates between one format and our language, in both directions: as a client that writes
 * requests and reads answers, and as a server that reads requests and writes answers. Pure
 * functions: no clock, no network, no files. Thread-safe.
 *
 * <p>The law: what {@link #create} writes of a request that the rulebook accepted, {@link #asked}
 * reads back as the same request, but for the names of characters, which are ours.
 */
public interface WireCodec {
    /** The value of the {@code Authorization} header for a key. */
    default String authorization(String key) {
        return "Bearer " + key;
    }

    /** Where clients of this format have a film made, such as {@code /v1/videos}. */
    String createPath();

    /**
     * The request that has a film made.
     *
     * @param request accepted by the rulebook for that model
     * @param model by its name at the provider
     */
    WireRequest create(VideoRequest request, String model);

    /**
     * What the provider answered to {@link #create}; only asked where HTTP says that it worked.
     *
     * @throws dev.reelport.wire.json.UnreadableException when it makes no sense; then nobody knows
     *     whether the provider took it
     */
    Receipt created(WireAnswer answer);

    /** The request that looks at a task. */
    WireRequest look(String id);

    /**
     * Why a look failed though HTTP says that it worked, as where the body of HTTP 200 carries an
     * error code; asked before {@link #task}. It says nothing about the task, unless the task is
     * gone for good.
     *
     * @return empty where it did not fail, or the answer makes no sense
     */
    default Optional<Failure> lookFailure(WireAnswer answer) {
        return Optional.empty();
    }

    /**
     * What the provider says of a task; only asked where HTTP says that it worked.
     *
     * @throws dev.reelport.wire.json.UnreadableException when it makes no sense
     */
    TaskReport task(String id, WireAnswer answer);

    /** What the provider means by an answer that HTTP calls a failure. */
    default Failure failure(WireAnswer answer) {
        return ErrorBody.failure(answer);
    }

    /** The request that calls a task off; empty where the format has none. */
    default Optional<WireRequest> cancel(String id) {
        return Optional.empty();
    }

    /**
     * Whether {@link #cancel} also erases the film of a task that has ended; then the task is
     * looked at before, and one that has ended, or that nobody knows how it stands, is left alone.
     */
    default boolean cancelErases() {
        return false;
    }

    /** What the provider answered to {@link #cancel}; only asked where HTTP says that it worked. */
    default Cancellation cancelled(WireAnswer answer) {
        return Cancellation.DONE;
    }

    /**
     * What a client asks for.
     *
     * @param request with a path of this format that has a film made
     * @throws dev.reelport.wire.json.UnreadableException with everything that is wrong
     */
    Asked asked(WireRequest request);

    /**
     * What a client gets that says nothing, by the format's document: the film of {@link #asked}
     * with its length, its shape and all else that a provider of this format would have assumed.
     * For providers of other formats, who assume something else.
     */
    default VideoRequest assumed(VideoRequest asked) {
        return asked;
    }

    /**
     * The model that makes the film where a client names none, by the format's document.
     *
     * @return empty where the document names none
     */
    default Optional<String> usualModel() {
        return Optional.empty();
    }

    /**
     * What a client expects that had a film made.
     *
     * @param task with all that is known. Some formats demand more than a status: spec C requires
     *     {@code model}, {@code created_at}, {@code seconds} and {@code size} of every answer,
     *     OpenAI's schema has them too. Whoever calls supplies them from the request that it
     *     accepted ({@link TaskReport#asked}, {@link TaskReport#times}); no codec makes them up. An
     *     answer without them is still one that a client of this library reads
     */
    WireAnswer accepted(TaskReport task);

    /**
     * What a client expects that looks at a task.
     *
     * @param task with what was asked, as for {@link #accepted}: few providers repeat it
     */
    WireAnswer report(TaskReport task);

    /** What a client expects whose request fails. */
    WireAnswer refusal(Failure failure);

    /**
     * What a client expects that lists tasks.
     *
     * @param tasks of one page, in order
     * @param more whether others follow
     * @return empty where the format knows no lists
     */
    default Optional<WireAnswer> list(List<TaskReport> tasks, boolean more) {
        return Optional.empty();
    }

    /**
     * What a client expects that removed a task.
     *
     * @return empty where the format cannot remove one
     */
    default Optional<WireAnswer> removed(String id) {
        return Optional.empty();
    }
}
