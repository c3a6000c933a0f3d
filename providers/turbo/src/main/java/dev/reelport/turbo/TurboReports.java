package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.turbo.TurboWire.Encoding;
import dev.reelport.turbo.TurboWire.Encodings;
import dev.reelport.turbo.TurboWire.Generation;
import dev.reelport.turbo.TurboWire.Upstream;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.RefusalStatus;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to clients that expect this format. */
final class TurboReports {
    private static final String ACTION = "sora-video";

    private TurboReports() {}

    static WireAnswer accepted(TaskReport task) {
        return WireAnswer.json(
                200, JsonText.write(new TurboWire.Created(TurboEnvelope.SUCCESS, "", task.id())));
    }

    static WireAnswer report(TaskReport task) {
        boolean over = isOver(task.status());
        String reason = reason(task);
        return WireAnswer.json(
                200,
                JsonText.write(
                        new TurboWire.Found(
                                TurboEnvelope.SUCCESS,
                                "",
                                new TurboWire.Task(
                                        task.id(),
                                        ACTION,
                                        word(task.status()),
                                        task.status() == Status.SUCCEEDED ? null : reason,
                                        seconds(task.created()),
                                        over ? null : seconds(task.changed()),
                                        over ? seconds(task.changed()) : null,
                                        progress(task),
                                        made(task, reason)))));
    }

    private static boolean isOver(Status status) {
        return switch (status) {
            case SUCCEEDED, FAILED, CANCELLED -> true;
            case WAITING, RUNNING, UNKNOWN -> false;
        };
    }

    private static String word(Status status) {
        return switch (status) {
            case WAITING -> "QUEUED";
            case RUNNING -> "IN_PROGRESS";
            case SUCCEEDED -> "SUCCESS";
            case FAILED, CANCELLED -> "FAILURE";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    private static @Nullable String reason(TaskReport task) {
        if (task.status() == Status.CANCELLED) {
            return "the task was cancelled";
        }
        if (task.failure() != null) {
            return task.failure().words();
        }
        return task.missing().isEmpty() ? null : missing(task);
    }

    /** The format has no place for one film that did not come, so the task says it. */
    private static String missing(TaskReport task) {
        return "%d of %d films did not come: %s"
                .formatted(
                        task.missing().size(),
                        task.films().size() + task.missing().size(),
                        task.missing().stream()
                                .map(Failure::words)
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : Long.valueOf(time.getEpochSecond());
    }

    private static @Nullable String progress(TaskReport task) {
        if (task.status() == Status.SUCCEEDED) {
            return "100%";
        }
        return task.progress() == null ? null : Math.round(task.progress().fraction() * 100) + "%";
    }

    private static @Nullable Upstream made(TaskReport task, @Nullable String reason) {
        List<Generation> films = task.films().stream().map(TurboReports::generation).toList();
        return films.isEmpty() && reason == null
                ? null
                : new Upstream(reason, films.isEmpty() ? null : films);
    }

    private static Generation generation(FilmReport film) {
        Optional<Pixels> size = Optional.ofNullable(film.size());
        Duration length = film.length();
        return new Generation(
                film.id(),
                film.address(),
                size.map(Pixels::width).orElse(null),
                size.map(Pixels::height).orElse(null),
                length == null ? null : frames(length),
                new Encodings(
                        new Encoding(
                                film.address(),
                                length == null ? null : DurationText.seconds(length)),
                        thumbnail(film.thumbnail())));
    }

    /** Absent where the length is no whole number of frames; the seconds say it then. */
    private static @Nullable Long frames(Duration length) {
        var frames = TurboFrames.RATE.frame(length);
        return frames.isPresent() ? Long.valueOf(frames.getAsLong()) : null;
    }

    private static @Nullable Encoding thumbnail(@Nullable Link link) {
        return link == null ? null : new Encoding(link.uri().toString(), null);
    }

    static WireAnswer refusal(Failure failure) {
        return WireAnswer.json(
                RefusalStatus.of(failure.kind()),
                JsonText.write(new TurboWire.Refused(code(failure), failure.words(), null)));
    }

    /** Never the one that clients take for a success. */
    private static String code(Failure failure) {
        String code = failure.code();
        return code == null || BodyVerdict.isFine(code)
                ? failure.kind().name().toLowerCase(Locale.ROOT)
                : code;
    }
}
