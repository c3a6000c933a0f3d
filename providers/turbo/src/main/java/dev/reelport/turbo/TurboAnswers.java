package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.ErrorBody;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.MakersTask;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.StatusWords;
import dev.reelport.wire.TaskBody;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of the provider, read by content. */
final class TurboAnswers {
    private TurboAnswers() {}

    static Receipt created(WireAnswer answer) {
        TurboEnvelope envelope = TurboEnvelope.of(answer);
        if (envelope.isError()) {
            return refused(answer, envelope);
        }
        String id =
                envelope.id()
                        .orElseThrow(
                                () -> UnreadableException.at("data", "there is no id of a task"));
        return new Receipt.Taken(TaskReport.of(id, Status.WAITING));
    }

    /** Any text where the id would stand leaves open what happened, whatever it looks like. */
    private static Receipt refused(WireAnswer answer, TurboEnvelope envelope) {
        if (envelope.text().isPresent()) {
            throw UnreadableException.at("data", "an error that may name a task");
        }
        return new Receipt.Refused(BodyVerdict.proven(TaskBody.of(answer), answer));
    }

    static Optional<Failure> lookFailure(WireAnswer answer) {
        try {
            return Optional.of(TurboEnvelope.of(answer))
                    .filter(TurboEnvelope::isError)
                    .map(envelope -> BodyVerdict.failedLook(envelope.fields(), answer));
        } catch (UnreadableException senseless) {
            return Optional.empty();
        }
    }

    static TaskReport task(String id, WireAnswer answer) {
        TurboEnvelope envelope = TurboEnvelope.of(answer);
        Fields task = envelope.isError() ? null : envelope.fields().object("data");
        String word = task == null ? null : task.filled("status");
        if (task == null || word == null) {
            throw UnreadableException.at("data.status", "there is no status of a task");
        }
        return report(id, word, task);
    }

    private static TaskReport report(String id, String word, Fields task) {
        Fields made = task.object("data");
        boolean rejected = made != null && isRejected(made);
        List<FilmReport> films = TurboFilms.read(task, made);
        Status status = StatusWords.read(word);
        boolean failed =
                status == Status.FAILED
                        || (status == Status.SUCCEEDED && films.isEmpty() && rejected);
        return TaskReport.of(id, failed ? Status.FAILED : status, word)
                .progress(Amounts.progress(task.node("progress")))
                .films(films)
                .times(Amounts.time(task.node("submit_time")), changed(task))
                .failure(failed ? failure(word, task, rejected) : null)
                .missing(status == Status.SUCCEEDED ? TurboMissing.read(films, made) : List.of());
    }

    private static @Nullable Instant changed(Fields task) {
        Instant finished = Amounts.time(task.node("finish_time"));
        return finished == null ? Amounts.time(task.node("start_time")) : finished;
    }

    /** The maker looked at what it had made, and keeps it. */
    private static boolean isRejected(Fields made) {
        return MakersTask.isRejected(
                Stream.concat(Stream.of(made), made.objects("generations").stream()));
    }

    /** Not the codes within: those of the task and of the moderation are no codes of a failure. */
    private static Failure failure(String word, Fields task, boolean rejected) {
        String words = ErrorBody.of(task.json()).words();
        if (!rejected) {
            return FailureWords.ofTask(word, null, words);
        }
        return Failure.forGood(
                FailureKind.CONTENT_REFUSED,
                words == null ? "the film was made and then rejected by moderation" : words);
    }
}
