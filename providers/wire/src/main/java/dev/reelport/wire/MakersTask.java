package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.Link;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The task of the maker behind a vendor, which the unified shape of specs A, C and D passes on at
 * {@code detail.pending_info}. It knows more than the vendor's own fields: that it has begun, how
 * far it is, and why it failed.
 */
public final class MakersTask {
    private final @Nullable Fields detail;
    private final @Nullable Fields pending;

    private MakersTask(@Nullable Fields detail) {
        this.detail = detail;
        this.pending = detail == null ? null : detail.object("pending_info");
    }

    /** The one within a task of a vendor; one that says nothing where there is none. */
    public static MakersTask of(Fields task) {
        return new MakersTask(task.object("detail"));
    }

    /** Whether it is being made, whatever the vendor says. */
    public boolean isRunning() {
        return pending != null && StatusWords.read(pending.text("status")) == Status.RUNNING;
    }

    /** How far it is; documented to go from 0 to 1. */
    public @Nullable Progress progress() {
        return pending == null ? null : Amounts.fraction(pending.node("progress_pct"));
    }

    /** Whether the maker looked at what it had made, and keeps it. */
    public boolean isRejected() {
        return isRejected(Stream.of(detail, pending).filter(Objects::nonNull));
    }

    /** The same of the objects in which a maker may say so, as {@code moderation_result}. */
    public static boolean isRejected(Stream<Fields> objects) {
        return objects.map(fields -> fields.object("moderation_result"))
                .filter(Objects::nonNull)
                .anyMatch(result -> Boolean.TRUE.equals(result.flag("is_output_rejection")));
    }

    /**
     * How it stands. APIYI calls a task completed that was moderated away: no film, and an error
     * instead. An error beside the id, without any status, is that of the task.
     *
     * @param word the status of the vendor; may be blank
     * @param vendor its task
     * @param filmless whether no address of a film is told
     */
    public Status status(String word, Fields vendor, boolean filmless) {
        Status status = StatusWords.read(word);
        boolean error = BodyVerdict.tellsError(vendor);
        if (status == Status.SUCCEEDED && filmless && (error || isRejected())) {
            return Status.FAILED;
        }
        if (word.isBlank() && error) {
            return Status.FAILED;
        }
        return status == Status.WAITING && isRunning() ? Status.RUNNING : status;
    }

    /**
     * Where its film lies, the best first; only what is on the web, since engines print paths of
     * their own.
     *
     * @param vendor its task
     */
    public List<String> addresses(Fields vendor) {
        Fields draft = detail == null ? null : detail.object("draft_info");
        List<String> addresses = List.of();
        addresses = with(addresses, vendor, "video_url");
        addresses = with(addresses, vendor, "url");
        addresses = with(addresses, detail, "url");
        return with(addresses, draft, "downloadable_url");
    }

    private static List<String> with(List<String> before, @Nullable Fields fields, String name) {
        Link link = fields == null ? null : fields.value(name, Link::web);
        if (link == null) {
            return before;
        }
        List<String> addresses = new ArrayList<>(before);
        addresses.add(link.uri().toString());
        return addresses;
    }

    /**
     * Why it failed, by what the vendor says and, where that is nothing, by what the maker says.
     *
     * @param word the status of the vendor
     * @param vendor its task
     */
    public Failure failure(String word, Fields vendor) {
        ErrorBody error = ErrorBody.of(vendor.json());
        String words = error.words() == null ? reason() : error.words();
        Failure failure = FailureWords.ofTask(word, error.code(), words);
        if (!isRejected() || failure.kind() == FailureKind.GONE) {
            return failure;
        }
        return new Failure(
                FailureKind.CONTENT_REFUSED,
                failure.retry(),
                words == null
                        ? "the film was made and then rejected by moderation"
                        : failure.words(),
                error.code());
    }

    private @Nullable String reason() {
        return pending == null ? null : pending.filled("failure_reason");
    }
}
