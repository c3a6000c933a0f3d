package dev.reelport.unified;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.MakersTask;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.RefusalStatus;
import dev.reelport.wire.TaskBody;
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
        TaskBody body = TaskBody.of(answer);
        if (!body.answer().objects("choices").isEmpty()) {
            return new Receipt.Taken(TaskReport.of(inCompletion(body.answer()), Status.WAITING));
        }
        Optional<Failure> refusal = BodyVerdict.refusal(body, answer);
        if (refusal.isPresent()) {
            return new Receipt.Refused(refusal.get());
        }
        if (body.id() == null) {
            throw UnreadableException.at("id", "there is no id of a task");
        }
        return new Receipt.Taken(report(body.id(), body.task()));
    }

    private static Optional<String> text(Fields fields, String name) {
        return Optional.ofNullable(fields.filled(name));
    }

    /**
     * The id of the task in what a chat completion says. Its own id is that of the chat, unless it
     * looks like that of a task.
     */
    private static String inCompletion(Fields fields) {
        return fields.objects("choices").stream()
                .flatMap(choice -> Optional.ofNullable(choice.object("message")).stream())
                .flatMap(message -> text(message, "content").stream())
                .map(TASK_ID::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .or(() -> text(fields, "id").filter(id -> TASK_ID.matcher(id).matches()))
                .orElseThrow(
                        () ->
                                UnreadableException.at(
                                        "choices", "a chat that names no id of a task"));
    }

    static TaskReport task(String id, WireAnswer answer) {
        TaskBody body = TaskBody.of(answer);
        if (!body.hasStatus() && body.id() == null) {
            throw UnreadableException.at("status", "there is no status");
        }
        return report(id, body.task());
    }

    private static TaskReport report(String id, Fields fields) {
        MakersTask made = MakersTask.of(fields);
        String word = Objects.requireNonNullElse(fields.text("status"), "");
        List<FilmReport> films =
                made.addresses(fields).stream()
                        .limit(1)
                        .map(address -> film(address, fields))
                        .toList();
        Status status = made.status(word, fields, films.isEmpty());
        Progress progress = made.progress();
        TaskReport report =
                TaskReport.of(id, status, word)
                        .progress(
                                progress == null
                                        ? Amounts.progress(fields.node("progress"))
                                        : progress)
                        .films(films)
                        .times(null, Amounts.time(fields.node("status_update_time")));
        return status == Status.FAILED ? report.failure(made.failure(word, fields)) : report;
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

    static WireAnswer write(TaskReport task) {
        Optional<FilmReport> film = task.films().stream().findFirst();
        Instant changed = task.changed() == null ? task.created() : task.changed();
        return WireAnswer.json(
                200,
                JsonText.write(
                        new UnifiedWire.Task(
                                task.id(),
                                word(task.status()),
                                FilmReport.web(task.films()).orElse(null),
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
