package dev.reelport.unified;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.ErrorBody;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.RefusalStatus;
import dev.reelport.wire.StatusWords;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers, read by content: spec D's schema prints a chat completion where its example prints a
 * task, and a task that is being made still stands at {@code pending}.
 */
final class UnifiedAnswers {
    private static final Pattern TASK_ID =
            Pattern.compile("(?:[A-Za-z0-9.-]+:)?(?:task|video)_[A-Za-z0-9_-]{6,}");

    private UnifiedAnswers() {}

    static Receipt created(WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        Optional<String> id = inCompletion(fields).or(() -> text(fields, "id"));
        if (id.isEmpty() && fields.has("error")) {
            return new Receipt.Refused(refused(answer));
        }
        return new Receipt.Taken(
                report(
                        id.orElseThrow(
                                () -> UnreadableException.at("id", "there is no id of a task")),
                        fields));
    }

    private static Failure refused(WireAnswer answer) {
        ErrorBody error = ErrorBody.of(answer);
        return FailureWords.ofTask(error.code(), error.words());
    }

    private static Optional<String> text(Fields fields, String name) {
        return Optional.ofNullable(fields.filled(name));
    }

    /** The id of the task in what a chat completion says; its own id is that of the chat. */
    private static Optional<String> inCompletion(Fields fields) {
        return fields.objects("choices").stream()
                .flatMap(choice -> Optional.ofNullable(choice.object("message")).stream())
                .flatMap(message -> text(message, "content").stream())
                .map(TASK_ID::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    static TaskReport task(String id, WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        if (!fields.has("status") && !fields.has("id")) {
            throw UnreadableException.at("status", "there is no status");
        }
        return report(id, fields);
    }

    private static TaskReport report(String id, Fields fields) {
        Fields detail = fields.object("detail");
        Fields pending = detail == null ? null : detail.object("pending_info");
        String word = Objects.requireNonNullElse(fields.text("status"), "");
        Status status = status(word, pending);
        TaskReport report =
                TaskReport.of(id, status, word)
                        .progress(progress(fields, pending))
                        .films(films(fields, detail))
                        .times(null, Amounts.time(fields.node("status_update_time")));
        return status == Status.FAILED ? report.failure(failure(word, fields)) : report;
    }

    private static Status status(String word, @Nullable Fields pending) {
        Status status = StatusWords.read(word);
        boolean begun =
                pending != null && StatusWords.read(pending.text("status")) == Status.RUNNING;
        return status == Status.WAITING && begun ? Status.RUNNING : status;
    }

    private static @Nullable Progress progress(Fields fields, @Nullable Fields pending) {
        Progress inner = pending == null ? null : Amounts.progress(pending.node("progress_pct"));
        return inner == null ? Amounts.progress(fields.node("progress")) : inner;
    }

    private static List<FilmReport> films(Fields fields, @Nullable Fields detail) {
        Fields draft = detail == null ? null : detail.object("draft_info");
        return Stream.of(
                        text(fields, "video_url"),
                        detail == null ? Optional.<String>empty() : text(detail, "url"),
                        draft == null ? Optional.<String>empty() : text(draft, "downloadable_url"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(address -> List.of(film(address, fields)))
                .orElse(List.of());
    }

    private static FilmReport film(String address, Fields fields) {
        return new FilmReport(
                address,
                null,
                fields.value("thumbnail_url", Link::web),
                Amounts.pixels(fields.whole("width"), fields.whole("height")),
                null,
                null);
    }

    private static Failure failure(String word, Fields fields) {
        ErrorBody error = ErrorBody.of(fields.json());
        return FailureWords.ofTask(word, error.code(), error.words());
    }

    static WireAnswer write(TaskReport task) {
        Optional<FilmReport> film = task.films().stream().findFirst();
        Instant changed = task.changed() == null ? task.created() : task.changed();
        return WireAnswer.json(
                200,
                JsonText.write(
                        new UnifiedWire.Task(
                                task.id(),
                                word(task.status()),
                                film.map(FilmReport::address).orElse(null),
                                film.map(FilmReport::thumbnail)
                                        .map(link -> link.uri().toString())
                                        .orElse(null),
                                film.map(FilmReport::size).map(Pixels::width).orElse(null),
                                film.map(FilmReport::size).map(Pixels::height).orElse(null),
                                changed == null ? null : changed.toEpochMilli(),
                                detail(task),
                                error(task))));
    }

    /** The words that the vendors of this route are seen to use. */
    private static String word(Status status) {
        return switch (status) {
            case WAITING, RUNNING, UNKNOWN -> "pending";
            case SUCCEEDED -> "completed";
            case FAILED, CANCELLED -> "failed";
        };
    }

    private static UnifiedWire.@Nullable Detail detail(TaskReport task) {
        Progress progress = task.progress();
        return task.status() == Status.RUNNING
                ? new UnifiedWire.Detail(
                        new UnifiedWire.Pending(
                                "processing", progress == null ? null : progress.fraction()))
                : null;
    }

    private static UnifiedWire.@Nullable Error error(TaskReport task) {
        if (task.status() == Status.CANCELLED) {
            return error(Failure.forGood(FailureKind.NOT_MADE, "the task was cancelled"));
        }
        return task.failure() == null ? null : error(task.failure());
    }

    private static UnifiedWire.Error error(Failure failure) {
        String type = failure.code() == null ? failure.kind().name() : failure.code();
        return new UnifiedWire.Error(
                failure.words(), failure.words(), type.toLowerCase(java.util.Locale.ROOT));
    }

    static WireAnswer write(Failure failure) {
        return WireAnswer.json(
                RefusalStatus.of(failure.kind()),
                JsonText.write(new UnifiedWire.Refusal(error(failure))));
    }
}
