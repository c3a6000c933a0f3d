package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model must be told is told. The request left it open, so nothing it says is changed, and a
 * notice is enough. Each rule stands among those of its subject, after those that may leave it open
 * and before those that measure it.
 */
final class NeedRules {
    static final Rule A_MODEL_IS_TOLD_A_DURATION_WHERE_IT_MUST_BE =
            Rule.adjusting("a model is told a duration where it must be", NeedRules::duration);

    static final Rule A_MODEL_IS_TOLD_A_SHAPE_WHERE_IT_MUST_BE =
            Rule.adjusting("a model is told a shape where it must be", NeedRules::aspectRatio);

    static final Rule A_MODEL_IS_TOLD_A_QUALITY_WHERE_IT_MUST_BE =
            Rule.adjusting("a model is told a quality where it must be", NeedRules::quality);

    static final Rule A_MODEL_IS_TOLD_ABOUT_ITS_WATERMARK_WHERE_IT_MUST_BE =
            Rule.adjusting(
                    "a model is told about its watermark where it must be", NeedRules::watermark);

    static final Rule A_MODEL_IS_TOLD_WHO_MAY_SEE_THE_FILM_WHERE_IT_MUST_BE =
            Rule.adjusting(
                    "a model is told who may see the film where it must be", NeedRules::visibility);

    private NeedRules() {}

    private static @Nullable Judgement duration(VideoRequest request, Capabilities model) {
        Duration needed = model.needed().duration();
        if (needed == null || request.length().isPresent()) {
            return null;
        }
        return told(
                request.but().duration(needed).build(),
                "duration",
                "duration",
                "a duration",
                DurationText.of(needed));
    }

    private static @Nullable Judgement aspectRatio(VideoRequest request, Capabilities model) {
        AspectRatio needed = model.needed().aspectRatio();
        if (needed == null || request.frame().shape().isPresent()) {
            return null;
        }
        Frame frame = new Frame(needed, request.frame().resolution());
        return told(
                request.but().frame(frame).build(),
                "aspect-ratio",
                "frame.aspectRatio",
                "an aspect ratio",
                needed);
    }

    private static @Nullable Judgement quality(VideoRequest request, Capabilities model) {
        Quality needed = model.needed().quality();
        if (needed == null || request.frame().resolution() != null) {
            return null;
        }
        Frame frame = new Frame(request.frame().aspectRatio(), needed);
        return told(
                request.but().frame(frame).build(),
                "quality",
                "frame.resolution",
                "a class of resolution",
                needed);
    }

    private static @Nullable Judgement watermark(VideoRequest request, Capabilities model) {
        Watermark needed = model.needed().watermark();
        if (needed == null || request.watermark() != Watermark.UNSPECIFIED) {
            return null;
        }
        return told(
                request.but().watermark(needed).build(),
                "watermark",
                "watermark",
                "something about its watermark",
                needed);
    }

    private static @Nullable Judgement visibility(VideoRequest request, Capabilities model) {
        Visibility needed = model.needed().visibility();
        if (needed == null || request.visibility() != Visibility.UNSPECIFIED) {
            return null;
        }
        return told(
                request.but().visibility(needed).build(),
                "visibility",
                "visibility",
                "who may see the film",
                needed);
    }

    private static Judgement told(
            VideoRequest filled, String code, String path, String what, Object told) {
        return new Judgement(
                filled,
                List.of(
                        new Notice(
                                code + ".filled-in",
                                path,
                                "this model must be told %s; it is told %s"
                                        .formatted(what, told))));
    }
}
