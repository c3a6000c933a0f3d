package dev.reelport.http.compat;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long and how big a film is: as the provider measured it, and before that as it was asked for,
 * since clients of OpenAI's format demand both from the first answer on.
 */
public final class FilmTraits {
    private static final Pixels LANDSCAPE = new Pixels(1280, 720);
    private static final Pixels PORTRAIT = new Pixels(720, 1280);

    private FilmTraits() {}

    /** Absent: it was left to the provider, which has not said yet. */
    static @Nullable Duration length(Job job) {
        return clip(job)
                .map(Clip::length)
                .or(() -> request(job).flatMap(VideoRequest::length))
                .orElse(null);
    }

    /** Absent: as above. */
    static @Nullable Pixels size(Job job) {
        return clip(job)
                .map(Clip::size)
                .or(() -> request(job).flatMap(FilmTraits::size))
                .orElse(null);
    }

    private static Optional<Clip> clip(Job job) {
        return job.state() instanceof JobState.Succeeded succeeded
                ? Optional.of(succeeded.clips().getFirst())
                : Optional.empty();
    }

    private static Optional<VideoRequest> request(Job job) {
        return Optional.ofNullable(job.request());
    }

    /**
     * How big the film was asked to be; empty: it was left to the provider. Spec C asks for a shape
     * and answers with its usual size.
     */
    public static Optional<Pixels> size(VideoRequest request) {
        Frame frame = request.frame();
        if (frame.resolution() instanceof Pixels pixels) {
            return Optional.of(pixels);
        }
        if (AspectRatio.LANDSCAPE.equals(frame.aspectRatio())) {
            return Optional.of(LANDSCAPE);
        }
        return AspectRatio.PORTRAIT.equals(frame.aspectRatio())
                ? Optional.of(PORTRAIT)
                : Optional.empty();
    }
}
