package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Resolution;
import dev.reelport.domain.video.VideoRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shape of the picture and how fine it is. */
final class FrameRules {
    static final Rule A_SHAPE_BECOMES_PIXELS_WHERE_A_MODEL_ONLY_KNOWS_PIXELS =
            Rule.adjusting(
                    "a shape becomes pixels where a model only knows pixels",
                    Part.FRAME,
                    FrameRules::shapeAsPixels);

    static final Rule A_RESOLUTION_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "a resolution is dropped where a model knows none",
                    Part.FRAME,
                    FrameRules::dropResolution);

    static final Rule A_PICTURE_HAS_A_SIZE_THE_MODEL_MAKES =
            Rule.named(
                    "a picture has a size the model makes",
                    Part.FRAME,
                    FrameRules::pixelsNotOffered);

    static final Rule A_PICTURE_HAS_A_SHAPE_THE_MODEL_MAKES =
            Rule.named(
                    "a picture has a shape the model makes",
                    Part.FRAME,
                    FrameRules::shapeNotOffered);

    static final List<Rule> ALL =
            List.of(
                    NeedRules.A_MODEL_IS_TOLD_A_SHAPE_WHERE_IT_MUST_BE,
                    A_SHAPE_BECOMES_PIXELS_WHERE_A_MODEL_ONLY_KNOWS_PIXELS,
                    A_RESOLUTION_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE,
                    NeedRules.A_MODEL_IS_TOLD_A_QUALITY_WHERE_IT_MUST_BE,
                    A_PICTURE_HAS_A_SIZE_THE_MODEL_MAKES,
                    A_PICTURE_HAS_A_SHAPE_THE_MODEL_MAKES);

    private static final Comparator<Pixels> FINENESS =
            Comparator.comparingLong(pixels -> (long) pixels.width() * pixels.height());

    private FrameRules() {}

    private static @Nullable Judgement shapeAsPixels(VideoRequest request, Capabilities model) {
        Frame frame = request.frame();
        if (!model.qualities().isEmpty()
                || model.pixelSizes().usual().isEmpty()
                || isUnspecified(frame)
                || frame.resolution() instanceof Pixels) {
            return null;
        }
        List<Pixels> candidates = ofShape(frame.aspectRatio(), model.pixelSizes().usual());
        return candidates.isEmpty() ? null : toldPixels(request, candidates);
    }

    private static boolean isUnspecified(Frame frame) {
        return frame.aspectRatio() == null && frame.resolution() == null;
    }

    /** The sizes of this shape; where none is said, those that lie or stand as the first does. */
    private static List<Pixels> ofShape(@Nullable AspectRatio said, List<Pixels> usual) {
        return usual.stream()
                .filter(
                        pixels ->
                                said == null
                                        ? sameOrientation(pixels, usual.getFirst())
                                        : pixels.aspectRatio().isNearly(said))
                .toList();
    }

    private static boolean sameOrientation(Pixels one, Pixels other) {
        return one.aspectRatio().isLandscape() == other.aspectRatio().isLandscape()
                && one.aspectRatio().isPortrait() == other.aspectRatio().isPortrait();
    }

    private static Judgement toldPixels(VideoRequest request, List<Pixels> candidates) {
        Resolution said = request.frame().resolution();
        Pixels pixels = asFineAs(said, candidates);
        boolean coarsest = pixels.equals(Collections.min(candidates, FINENESS));
        Finding finding =
                said == Quality.HIGH && coarsest ? noFiner(said, pixels) : filledIn(said, pixels);
        return new Judgement(request.but().frame(Frame.of(pixels)).build(), List.of(finding));
    }

    private static Pixels asFineAs(@Nullable Resolution said, List<Pixels> candidates) {
        if (!(said instanceof Quality quality)) {
            return candidates.getFirst();
        }
        return switch (quality) {
            case STANDARD -> Collections.min(candidates, FINENESS);
            case HIGH -> Collections.max(candidates, FINENESS);
        };
    }

    /** Whoever asks for a high quality and gets what a standard one would be has not got it. */
    private static Finding noFiner(Resolution said, Pixels pixels) {
        return new Adjustment(
                "resolution.unsupported",
                "frame.resolution",
                "this model only knows pixels, and no finer ones of this shape than " + pixels,
                said.toString(),
                pixels.toString());
    }

    private static Finding filledIn(@Nullable Resolution said, Pixels pixels) {
        return new Notice(
                "resolution.filled-in",
                said == null ? "frame.aspectRatio" : "frame.resolution",
                "this model only knows pixels; it is told " + pixels);
    }

    private static @Nullable Judgement dropResolution(VideoRequest request, Capabilities model) {
        Resolution resolution = request.frame().resolution();
        if (resolution == null || knows(resolution, model)) {
            return null;
        }
        Optional<AspectRatio> shape =
                request.frame()
                        .shape()
                        .map(ratio -> offered(ratio, model))
                        .map(ratio -> resolution instanceof Pixels ? lying(ratio, model) : ratio);
        String kept = shape.map(ratio -> ", " + ratio).orElse("");
        return new Judgement(
                request.but().frame(new Frame(shape.orElse(null), null)).build(),
                List.of(
                        new Adjustment(
                                "resolution.unsupported",
                                "frame.resolution",
                                "this model cannot be asked for " + words(resolution),
                                resolution.toString(),
                                "the model's own resolution" + kept)));
    }

    private static boolean knows(Resolution resolution, Capabilities model) {
        return switch (resolution) {
            case Quality quality -> model.qualities().contains(quality);
            case Pixels pixels -> !model.pixelSizes().isNone();
        };
    }

    private static String words(Resolution resolution) {
        return switch (resolution) {
            case Quality quality -> "a class of resolution (" + quality + ")";
            case Pixels pixels -> "exact pixels (" + pixels + ")";
        };
    }

    /** The ratio that the model offers and this one is, but for the rounding of pixels. */
    private static AspectRatio offered(AspectRatio ratio, Capabilities model) {
        return model.aspectRatios().stream().filter(ratio::isNearly).findFirst().orElse(ratio);
    }

    /**
     * For a ratio that the model does not offer, its only one that lies or stands like it: spec C
     * asks of its wide format no more than that it is wider than high.
     */
    private static AspectRatio lying(AspectRatio ratio, Capabilities model) {
        if (model.aspectRatios().contains(ratio) || ratio.isNearly(AspectRatio.SQUARE)) {
            return ratio;
        }
        List<AspectRatio> alike =
                model.aspectRatios().stream()
                        .filter(
                                ratio.isLandscape()
                                        ? AspectRatio::isLandscape
                                        : AspectRatio::isPortrait)
                        .toList();
        return alike.size() == 1 ? alike.getFirst() : ratio;
    }

    private static List<Finding> pixelsNotOffered(VideoRequest request, Capabilities model) {
        if (!(request.frame().resolution() instanceof Pixels pixels)
                || model.pixelSizes().allow(pixels)) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "resolution.not-offered",
                        "frame.resolution",
                        "this model makes no picture of " + pixels,
                        model.pixelSizes().toString()));
    }

    private static List<Finding> shapeNotOffered(VideoRequest request, Capabilities model) {
        AspectRatio ratio = request.frame().aspectRatio();
        return ratio == null || model.aspectRatios().contains(ratio)
                ? List.of()
                : List.of(shapeNotOffered(ratio, model));
    }

    private static Finding shapeNotOffered(AspectRatio ratio, Capabilities model) {
        return new Violation(
                "aspect-ratio.not-offered",
                "frame.aspectRatio",
                "this model makes no picture of " + ratio,
                model.aspectRatios().isEmpty()
                        ? "no aspect ratio"
                        : model.aspectRatios().stream()
                                .map(AspectRatio::toString)
                                .collect(Collectors.joining(", ")));
    }
}
