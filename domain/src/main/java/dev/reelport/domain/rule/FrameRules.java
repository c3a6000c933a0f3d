package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Resolution;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shape of the picture and how fine it is. */
final class FrameRules {
    static final Rule A_RESOLUTION_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "a resolution is dropped where a model knows none", FrameRules::dropResolution);

    static final Rule A_PICTURE_HAS_A_SIZE_THE_MODEL_MAKES =
            Rule.named("a picture has a size the model makes", FrameRules::pixelsNotOffered);

    static final Rule A_PICTURE_HAS_A_SHAPE_THE_MODEL_MAKES =
            Rule.named("a picture has a shape the model makes", FrameRules::shapeNotOffered);

    static final List<Rule> ALL =
            List.of(
                    A_RESOLUTION_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE,
                    A_PICTURE_HAS_A_SIZE_THE_MODEL_MAKES,
                    A_PICTURE_HAS_A_SHAPE_THE_MODEL_MAKES);

    private FrameRules() {}

    private static Judgement dropResolution(VideoRequest request, Capabilities model) {
        Resolution resolution = request.frame().resolution();
        if (resolution == null || knows(resolution, model)) {
            return new Judgement(request, List.of());
        }
        Optional<AspectRatio> shape = request.frame().shape().map(ratio -> offered(ratio, model));
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
            case Pixels pixels -> !model.pixelSizes().equals(PixelSizes.none());
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
        if (request.frame().resolution() instanceof Pixels) {
            return List.of();
        }
        return request.frame()
                .shape()
                .filter(ratio -> !model.aspectRatios().contains(ratio))
                .map(ratio -> shapeNotOffered(ratio, model))
                .map(List::of)
                .orElse(List.of());
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
