package dev.reelport.sandbox;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.List;

/**
 * What the sandbox draws: whatever can be shown on a card. It calls nobody and keeps no metadata.
 */
final class SandboxModels {
    static final String ANIMATIC = "animatic";
    static final String OUTCOME_SETTING = "outcome";

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Capabilities DRAWN =
            Capabilities.of(
                            Durations.between(SHORTEST, LONGEST),
                            AspectRatio.LANDSCAPE,
                            AspectRatio.PORTRAIT,
                            AspectRatio.SQUARE,
                            new AspectRatio(4, 3),
                            new AspectRatio(3, 4),
                            new AspectRatio(3, 2),
                            new AspectRatio(2, 3),
                            new AspectRatio(21, 9))
                    .storyboards(100, SHORTEST)
                    .features(Feature.STORYBOARD_INSTRUCTION)
                    .features(Feature.MENTIONS, Feature.UNMENTIONED_CHARACTERS)
                    .features(Feature.IMAGE_PLACEMENT)
                    .features(Feature.REMIX, Feature.BLEND, Feature.EXTENSION)
                    .features(Feature.FILM_FROM_TASK, Feature.STORED_FILM)
                    .qualities(Quality.STANDARD, Quality.HIGH)
                    .pixelSizes(new PixelSizes.Within(64, 2048, 2))
                    .characters(
                            12,
                            Durations.between(Duration.ofMillis(1), Duration.ofMinutes(1)),
                            Feature.CHARACTER_FROM_CLIP,
                            Feature.CHARACTER_FROM_TASK,
                            Feature.CHARACTER_FROM_PART_OF_TASK,
                            Feature.STORED_CHARACTER)
                    .images(10, Feature.IMAGE_FROM_URL, Feature.IMAGE_UPLOAD, Feature.STORED_IMAGE)
                    .watermarks(
                            Watermark.REQUIRED,
                            Watermark.NONE,
                            Watermark.PREFER_NONE,
                            Watermark.FORCE_NONE)
                    .visibilities(Visibility.PUBLIC, Visibility.PRIVATE)
                    .mostVariants(4)
                    .strongestRemix(8)
                    .styles("natural")
                    .settings(OUTCOME_SETTING)
                    .build();

    private SandboxModels() {}

    static List<Model> of(String provider) {
        return List.of(Model.of(provider, ANIMATIC, DRAWN));
    }
}
