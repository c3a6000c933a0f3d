package dev.reelport.openai;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.DurationText;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task looks like to a client. */
enum VideoShape {
    /** OpenAI and vLLM-Omni: every field, {@code null} where nothing is known. */
    COMPLETE {
        @Override
        Object accepted(TaskReport task) {
            return complete(task);
        }

        @Override
        Object report(TaskReport task) {
            return complete(task);
        }
    },
    /**
     * Spec C and its family. What answers a create prints {@code created_at} in milliseconds, what
     * answers a look prints it in seconds: so do the examples.
     */
    RELAY {
        @Override
        Object accepted(TaskReport task) {
            return sparse(
                    task, word(task.status()), MILLISECONDS, task.status() == Status.SUCCEEDED);
        }

        @Override
        Object report(TaskReport task) {
            return sparse(task, word(task.status()), SECONDS, task.status() == Status.SUCCEEDED);
        }
    },
    /** SGLang: never says that a task has begun, and where its film lies only as a path. */
    ENGINE {
        @Override
        Object accepted(TaskReport task) {
            return engine(task);
        }

        @Override
        Object report(TaskReport task) {
            return engine(task);
        }
    };

    private static final int SECONDS = 1_000;
    private static final int MILLISECONDS = 1;
    private static final int ALL = 100;

    abstract Object accepted(TaskReport task);

    abstract Object report(TaskReport task);

    static OpenAiWire.Video complete(TaskReport task) {
        boolean done = task.status() == Status.SUCCEEDED;
        return new OpenAiWire.Video(
                task.id(),
                OpenAiWire.VIDEO,
                task.model(),
                word(task.status()),
                progress(task),
                time(task.created(), SECONDS),
                done ? time(task.changed(), SECONDS) : null,
                task.films().stream()
                        .map(FilmReport::expires)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Instant::getEpochSecond)
                        .orElse(null),
                null,
                size(task),
                seconds(task),
                task.source(),
                error(task));
    }

    static OpenAiWire.SparseVideo engine(TaskReport task) {
        boolean begun = task.status() == Status.RUNNING;
        return sparse(task, begun ? word(Status.WAITING) : word(task.status()), SECONDS, false);
    }

    private static OpenAiWire.SparseVideo sparse(
            TaskReport task, String word, int unit, boolean addressed) {
        Long changed = time(task.changed(), SECONDS);
        OpenAiWire.VideoError error = error(task);
        return new OpenAiWire.SparseVideo(
                task.id(),
                OpenAiWire.VIDEO,
                task.model(),
                word,
                progress(task),
                time(task.created(), unit),
                seconds(task),
                size(task),
                addressed ? FilmReport.web(task.films()).orElse(null) : null,
                task.status() == Status.SUCCEEDED ? changed : null,
                error == null ? null : changed,
                task.source(),
                error);
    }

    private static String word(Status status) {
        return switch (status) {
            case WAITING, UNKNOWN -> "queued";
            case RUNNING -> "in_progress";
            case SUCCEEDED -> "completed";
            case FAILED, CANCELLED -> "failed";
        };
    }

    /** A whole percentage that no client can do without; all of it only when there is a film. */
    private static int progress(TaskReport task) {
        if (task.status() == Status.SUCCEEDED) {
            return ALL;
        }
        Progress progress = task.progress();
        return progress == null ? 0 : Math.min(progress.percent(), ALL - 1);
    }

    private static @Nullable Long time(@Nullable Instant time, int unit) {
        return time == null ? null : Math.floorDiv(time.toEpochMilli(), (long) unit);
    }

    private static @Nullable String size(TaskReport task) {
        return task.size() == null ? null : task.size().toString();
    }

    private static @Nullable String seconds(TaskReport task) {
        return task.length() == null ? null : DurationText.seconds(task.length()).toPlainString();
    }

    private static OpenAiWire.@Nullable VideoError error(TaskReport task) {
        Failure failure =
                task.status() == Status.CANCELLED
                        ? new Failure(
                                FailureKind.NOT_MADE,
                                new dev.reelport.domain.job.Retry.Never(),
                                "the task was cancelled",
                                "cancelled")
                        : task.failure();
        return failure == null
                ? null
                : new OpenAiWire.VideoError(FailureCodes.code(failure), failure.words());
    }
}
