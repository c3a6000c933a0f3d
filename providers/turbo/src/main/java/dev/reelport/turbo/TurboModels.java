package dev.reelport.turbo;

import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.CapabilitiesBuilder;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Choices;
import java.time.Duration;
import java.util.List;

/** The one model that spec E names, and what it can be asked for. */
final class TurboModels {
    /** Those that spec E pairs; the finer ones first, which a shape alone then becomes. */
    private static final PixelSizes SIZES =
            PixelSizes.oneOf(
                    new Pixels(1280, 720),
                    new Pixels(720, 1280),
                    new Pixels(720, 720),
                    new Pixels(854, 480),
                    new Pixels(480, 854),
                    new Pixels(480, 480));

    /** Ours: no document says how many. */
    private static final int MOST_IMAGES = 10;

    private static final Duration LONGEST = ofSeconds(10);

    /**
     * Ours: no document says how short or how many; answers show actions by frame, so one a frame.
     */
    private static final Duration SHORTEST_SHOT = TurboFrames.RATE.time(1);

    private static final int MOST_SHOTS = Math.toIntExact(TurboFrames.RATE.onScreen(LONGEST));

    private TurboModels() {}

    static List<Model> all(String provider, Choices choices) {
        return List.of(Model.of(provider, "turbo", capabilities(choices)));
    }

    /** A request has one operation: a remix is not a storyboard as well. */
    private static Capabilities capabilities(Choices choices) {
        return common(choices)
                .storyboards(MOST_SHOTS, SHORTEST_SHOT)
                .features(Feature.STORYBOARD_INSTRUCTION)
                .edit(Feature.REMIX, common(choices).build())
                .build();
    }

    private static CapabilitiesBuilder common(Choices choices) {
        return Capabilities.of(
                        Durations.oneOf(ofSeconds(5), LONGEST),
                        AspectRatio.LANDSCAPE,
                        AspectRatio.PORTRAIT,
                        AspectRatio.SQUARE)
                .pixelSizes(SIZES)
                .frameRate(TurboFrames.RATE)
                .images(
                        MOST_IMAGES,
                        Feature.IMAGE_FROM_URL,
                        Feature.STORED_IMAGE,
                        Feature.IMAGE_PLACEMENT)
                .features(Feature.REMIX, Feature.REMIX_NEEDS_STRENGTH, Feature.STORED_FILM)
                .strongestRemix(TurboRemix.STRONGEST)
                .styles("natural")
                .mostVariants(TurboSettings.mostVariants(choices));
    }
}
