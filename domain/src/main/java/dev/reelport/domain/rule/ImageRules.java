package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.FrameRate;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pictures it starts from. */
final class ImageRules {
    static final Rule THERE_ARE_NO_MORE_IMAGES_THAN_THE_MODEL_TAKES =
            Rule.named(
                    "there are no more images than the model takes",
                    Part.IMAGES,
                    ImageRules::tooManyImages);

    static final Rule AN_IMAGE_COMES_FROM_WHERE_THE_MODEL_TAKES_THEM =
            Rule.named(
                    "an image comes from where the model takes them",
                    Part.IMAGES,
                    ImageRules::unsupportedSources);

    static final Rule A_PLACEMENT_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "a placement is dropped where a model knows none",
                    Part.IMAGES,
                    ImageRules::dropPlacements);

    static final Rule AN_IMAGE_APPEARS_WHILE_THE_FILM_RUNS =
            Rule.named(
                    "an image appears while the film runs",
                    Part.IMAGES,
                    (request, model) -> tooLate(request));

    static final Rule AN_IMAGE_IS_PLACED_ON_A_FRAME_WHERE_A_MODEL_COUNTS_FRAMES =
            Rule.named(
                    "an image is placed on a frame where a model counts frames",
                    Part.IMAGES,
                    ImageRules::betweenFrames);

    static final List<Rule> ALL =
            List.of(
                    THERE_ARE_NO_MORE_IMAGES_THAN_THE_MODEL_TAKES,
                    AN_IMAGE_COMES_FROM_WHERE_THE_MODEL_TAKES_THEM,
                    A_PLACEMENT_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE,
                    AN_IMAGE_APPEARS_WHILE_THE_FILM_RUNS,
                    AN_IMAGE_IS_PLACED_ON_A_FRAME_WHERE_A_MODEL_COUNTS_FRAMES);

    private ImageRules() {}

    private static List<Finding> tooManyImages(VideoRequest request, Capabilities model) {
        int images = request.images().size();
        if (images <= model.mostImages()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "images.too-many",
                        "images",
                        "there are %s reference images, more than the model takes"
                                .formatted(images),
                        model.mostImages() == 0 ? "no images" : "at most " + model.mostImages()));
    }

    private static List<Finding> unsupportedSources(VideoRequest request, Capabilities model) {
        List<Finding> findings = List.of();
        for (int index = 0; index < request.images().size() && model.mostImages() > 0; index++) {
            Feature feature = feature(request.images().get(index).source());
            if (!model.can(feature)) {
                findings = Findings.with(findings, unsupported(path(index) + ".source", feature));
            }
        }
        return findings;
    }

    private static Finding unsupported(String path, Feature feature) {
        return new Violation(
                "image.source-unsupported",
                path,
                "this model does not take " + feature.words(),
                null);
    }

    private static Feature feature(ImageSource source) {
        return switch (source) {
            case ImageSource.FromUrl url -> Feature.IMAGE_FROM_URL;
            case ImageSource.Upload upload -> Feature.IMAGE_UPLOAD;
            case ImageSource.Stored stored -> Feature.STORED_IMAGE;
        };
    }

    private static @Nullable Judgement dropPlacements(VideoRequest request, Capabilities model) {
        if (model.can(Feature.IMAGE_PLACEMENT)) {
            return null;
        }
        List<Finding> findings = List.of();
        for (int index = 0; index < request.images().size(); index++) {
            if (request.images().get(index).placement() != null) {
                findings = Findings.with(findings, dropped(path(index) + ".placement"));
            }
        }
        if (findings.isEmpty()) {
            return null;
        }
        List<ReferenceImage> unplaced =
                request.images().stream().map(image -> ReferenceImage.of(image.source())).toList();
        return new Judgement(request.but().images(unplaced).build(), findings);
    }

    private static Finding dropped(String path) {
        return new Adjustment(
                "placement.unsupported",
                path,
                "this model does not let an image appear at a time",
                "an image at its time",
                "an image where the model puts it");
    }

    private static List<Finding> tooLate(VideoRequest request) {
        List<Finding> findings = List.of();
        for (int index = 0; index < request.images().size(); index++) {
            Placement placement = request.images().get(index).placement();
            Duration at = placement == null ? null : placement.at();
            Duration length = at == null ? null : DurationRules.length(request);
            if (at != null && length != null && at.compareTo(length) >= 0) {
                String path = path(index) + ".placement.at";
                findings = Findings.with(findings, tooLate(path, at, length));
            }
        }
        return findings;
    }

    private static Finding tooLate(String path, Duration at, Duration length) {
        return new Violation(
                "placement.after-the-end",
                path,
                "this image appears at " + DurationText.of(at) + ", when the film is over",
                "before " + DurationText.of(length));
    }

    private static List<Finding> betweenFrames(VideoRequest request, Capabilities model) {
        FrameRate rate = model.frameRate();
        List<Finding> findings = List.of();
        for (int index = 0; index < request.images().size() && rate != null; index++) {
            Placement placement = request.images().get(index).placement();
            if (placement != null) {
                findings = betweenFrames(findings, index, "at", placement.at(), rate);
                findings =
                        betweenFrames(
                                findings, index, "sourceStart", placement.sourceStart(), rate);
                findings = betweenFrames(findings, index, "sourceEnd", placement.sourceEnd(), rate);
            }
        }
        return findings;
    }

    private static List<Finding> betweenFrames(
            List<Finding> before, int index, String part, @Nullable Duration time, FrameRate rate) {
        if (time == null || rate.frame(time).isPresent()) {
            return before;
        }
        String path = path(index) + ".placement." + part;
        return Findings.with(before, betweenFrames(path, time, rate.onScreen(time), rate));
    }

    private static Finding betweenFrames(String path, Duration time, long before, FrameRate rate) {
        return new Violation(
                "placement.between-frames",
                path,
                "%s lies between two frames; this model counts %s"
                        .formatted(DurationText.of(time), rate),
                DurationText.of(rate.time(before))
                        + " or "
                        + DurationText.of(rate.time(before + 1)));
    }

    private static String path(int index) {
        return "images[" + index + "]";
    }
}
