package dev.reelport.duomi;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Progress;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.BodyVerdict;
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
import org.jspecify.annotations.Nullable;

/** Answers, read and written. */
final class DuomiAnswers {
    private static final int DONE = 100;

    private DuomiAnswers() {}

    static Receipt created(WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        String id = fields.filled("id");
        if (id != null) {
            return new Receipt.Taken(TaskReport.of(id, Status.WAITING));
        }
        Integer code = fields.whole("code");
        if (code == null || !DuomiFailures.isVerdict(code)) {
            throw UnreadableException.at("id", "there is no id of a task");
        }
        Failure failure = DuomiFailures.ofCode(code, answer);
        if (BodyVerdict.isOpen(failure)) {
            throw UnreadableException.at(
                    "code", "it is left open whether it was taken: " + failure.words());
        }
        return new Receipt.Refused(failure);
    }

    /** A key that may no longer look, for one, says nothing of the task. */
    static Optional<Failure> lookFailure(WireAnswer answer) {
        try {
            Fields fields = Fields.ofAnswer(answer.text());
            Integer code = fields.has("state") ? null : fields.whole("code");
            return Optional.ofNullable(code)
                    .filter(DuomiFailures::isFailure)
                    .map(failure -> DuomiFailures.ofCode(failure, answer))
                    .map(failure -> FailureWords.ofLook(failure, answer));
        } catch (UnreadableException senseless) {
            return Optional.empty();
        }
    }

    static TaskReport task(String id, WireAnswer answer, DuomiDialect dialect) {
        Fields fields = Fields.ofAnswer(answer.text());
        String word = fields.text("state");
        if (word == null) {
            throw UnreadableException.at("state", "there is no state");
        }
        Status status = StatusWords.read(word);
        TaskReport report =
                TaskReport.of(id, status, word)
                        .progress(Amounts.progress(fields.node("progress")))
                        .films(films(fields))
                        .times(
                                Amounts.time(fields.node("create_time")),
                                Amounts.time(fields.node("update_time")));
        return status == Status.FAILED
                ? report.failure(DuomiFailures.ofTask(word, fields, dialect))
                : report;
    }

    private static List<FilmReport> films(Fields fields) {
        Fields made = fields.object("data");
        return made == null
                ? List.of()
                : made.objects("videos").stream()
                        .map(film -> film.value("url", FilmReport::opened))
                        .filter(Objects::nonNull)
                        .map(FilmReport::at)
                        .toList();
    }

    static WireAnswer accepted(TaskReport task) {
        return WireAnswer.json(200, JsonText.write(new DuomiWire.Created(task.id())));
    }

    static WireAnswer report(TaskReport task) {
        Instant changed = task.changed() == null ? task.created() : task.changed();
        return WireAnswer.json(
                200,
                JsonText.write(
                        new DuomiWire.Task(
                                task.id(),
                                word(task.status()),
                                new DuomiWire.Films(videos(task)),
                                progress(task),
                                seconds(task.created()),
                                seconds(changed),
                                message(task),
                                task.source() == null ? "generate" : "remix")));
    }

    private static String word(Status status) {
        return switch (status) {
            case WAITING -> "pending";
            case RUNNING, UNKNOWN -> "running";
            case SUCCEEDED -> "succeeded";
            case FAILED, CANCELLED -> "error";
        };
    }

    private static List<DuomiWire.Film> videos(TaskReport task) {
        return task.films().stream().map(FilmReport::address).map(DuomiWire.Film::new).toList();
    }

    /** Clients are promised a number; one that nobody knows is the one a task begins with. */
    private static int progress(TaskReport task) {
        Progress progress = task.progress();
        if (progress == null) {
            return task.status() == Status.SUCCEEDED ? DONE : 0;
        }
        return progress.percent();
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    private static String message(TaskReport task) {
        return switch (task.status()) {
            case CANCELLED -> "the task was cancelled";
            case FAILED -> task.failure() == null ? "no reason given" : task.failure().words();
            default -> "";
        };
    }

    static WireAnswer refusal(Failure failure) {
        int status = RefusalStatus.of(failure.kind());
        return WireAnswer.json(
                status,
                JsonText.write(new DuomiWire.Refusal(code(failure, status), failure.words())));
    }

    /** Clients know one code: 403 means that the key has no balance or no permission. */
    private static int code(Failure failure, int status) {
        return failure.kind() == FailureKind.UNAUTHORIZED
                        || failure.kind() == FailureKind.OUT_OF_CREDIT
                ? DuomiFailures.FORBIDDEN
                : status;
    }
}
