package dev.reelport.duomi;

import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.AspectRatio;
import java.util.List;

/** The models that spec B names, and what they can be asked for. */
final class DuomiModels {
    private static final Durations SHORT = Durations.oneOf(ofSeconds(10), ofSeconds(15));
    private static final Durations ALL =
            Durations.oneOf(ofSeconds(10), ofSeconds(15), ofSeconds(25));

    private DuomiModels() {}

    static List<Model> of(String provider) {
        return List.of(
                Model.of(provider, "sora-2", lasting(SHORT)),
                Model.of(provider, "sora-2-pro", lasting(ALL)),
                Model.of(provider, "sora-2-temporary", lasting(SHORT)));
    }

    /** Spec B gives the part of a clip a longest length, 3 seconds, and no shortest. */
    private static Capabilities lasting(Durations durations) {
        return Capabilities.of(durations, AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                .images(1, Feature.IMAGE_FROM_URL)
                .characters(3, Durations.upTo(ofSeconds(3)), Feature.CHARACTER_FROM_CLIP)
                .features(
                        Feature.MENTIONS,
                        Feature.POSITIONAL_MENTIONS,
                        Feature.UNMENTIONED_CHARACTERS,
                        Feature.CALLBACK)
                .build();
    }
}
