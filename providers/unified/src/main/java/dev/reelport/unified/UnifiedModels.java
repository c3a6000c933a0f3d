package dev.reelport.unified;

import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.CapabilitiesBuilder;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.Needed;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.wire.Choices;
import java.util.List;

/** The models that specs A and D name, and what they can be asked for. */
final class UnifiedModels {
    /** No document says how many; this many fit into any prompt. */
    private static final int MOST_IMAGES = 10;

    private UnifiedModels() {}

    /** Spec A. */
    static List<Model> character(String provider, Choices choices) {
        Durations standard = Durations.oneOf(ofSeconds(10), ofSeconds(15));
        Durations pro = Durations.oneOf(ofSeconds(10), ofSeconds(15), ofSeconds(25));
        return List.of(
                Model.of(provider, "sora-2", character(standard, choices)),
                Model.of(provider, "sora-2-pro", character(pro, choices)));
    }

    private static Capabilities character(Durations durations, Choices choices) {
        return both(durations)
                .qualities(Quality.STANDARD, Quality.HIGH)
                .needed(new Needed(null, null, UnifiedSettings.standard(choices), null, null))
                .characters(
                        1,
                        Durations.between(ofSeconds(1), ofSeconds(3)),
                        Feature.CHARACTER_FROM_CLIP)
                .features(Feature.UNMENTIONED_CHARACTERS)
                .build();
    }

    /** Spec D. */
    static List<Model> pro(String provider, Choices choices) {
        Durations durations =
                choices.isOn(UnifiedSettings.TEN_SECONDS)
                        ? Durations.oneOf(ofSeconds(10), ofSeconds(15), ofSeconds(25))
                        : Durations.oneOf(ofSeconds(15), ofSeconds(25));
        return List.of(Model.of(provider, "sora-2-pro", pro(durations, choices)));
    }

    private static Capabilities pro(Durations durations, Choices choices) {
        UnifiedDialect dialect = UnifiedSettings.pro(choices);
        boolean presence = dialect.yes() == Watermark.REQUIRED;
        CapabilitiesBuilder model = both(durations);
        if (!presence) {
            model.features(Feature.CLEANED_BY_PUBLISHING);
        }
        return model.qualities(Quality.HIGH)
                .watermarks(
                        presence ? Watermark.REQUIRED : Watermark.PREFER_NONE,
                        presence ? Watermark.NONE : Watermark.FORCE_NONE)
                .visibilities(Visibility.PUBLIC, Visibility.PRIVATE)
                .needed(
                        new Needed(
                                ofSeconds(15),
                                AspectRatio.PORTRAIT,
                                Quality.HIGH,
                                presence ? Watermark.NONE : Watermark.PREFER_NONE,
                                Visibility.PUBLIC))
                .build();
    }

    private static CapabilitiesBuilder both(Durations durations) {
        return Capabilities.of(durations, AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                .images(MOST_IMAGES, Feature.IMAGE_FROM_URL);
    }
}
