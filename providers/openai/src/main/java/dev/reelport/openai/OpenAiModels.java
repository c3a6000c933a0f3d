package dev.reelport.openai;

import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.CapabilitiesBuilder;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.Needed;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Choices;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * OpenAI's models and what they can be asked for. OpenAI itself retired them on 2026-09-24; they
 * have no end here, since other hosts of the format serve models of the same names.
 */
final class OpenAiModels {
    private static final Pixels PORTRAIT = new Pixels(720, 1280);
    private static final Pixels LANDSCAPE = new Pixels(1280, 720);
    private static final List<Pixels> TALL_AND_WIDE =
            List.of(new Pixels(1024, 1792), new Pixels(1792, 1024));
    private static final List<Pixels> FULL =
            List.of(new Pixels(1080, 1920), new Pixels(1920, 1080));

    /** What an extension takes where a request leaves it open: as long as a film is by default. */
    private static final Duration SHORTEST = ofSeconds(4);

    private OpenAiModels() {}

    static List<Model> of(String provider, Choices choices) {
        return List.of(
                Model.of(provider, "sora-2", able(List.of(), choices)),
                Model.of(provider, "sora-2-pro", able(fine(choices), choices)));
    }

    private static List<Pixels> fine(Choices choices) {
        return choices.of(OpenAiSettings.SIZES).equals("guide")
                ? Stream.concat(TALL_AND_WIDE.stream(), FULL.stream()).toList()
                : TALL_AND_WIDE;
    }

    private static Capabilities able(List<Pixels> fine, Choices choices) {
        List<Pixels> sizes = Stream.concat(Stream.of(PORTRAIT, LANDSCAPE), fine.stream()).toList();
        CapabilitiesBuilder able =
                Capabilities.of(durations(choices), AspectRatio.PORTRAIT, AspectRatio.LANDSCAPE)
                        .pixelSizes(new PixelSizes.Choices(sizes))
                        .images(1, Feature.IMAGE_FROM_URL, Feature.STORED_IMAGE)
                        .features(Feature.FILM_FROM_TASK)
                        .edit(Feature.REMIX, remix())
                        .edit(Feature.EXTENSION, extension(choices));
        if (OpenAiSettings.body(choices) != BodyKind.JSON) {
            able.features(Feature.IMAGE_UPLOAD);
        }
        if (choices.isOn(OpenAiSettings.CHARACTERS)) {
            able.characters(2, Durations.none(), Feature.STORED_CHARACTER)
                    .features(Feature.NAMED_CHARACTERS);
        }
        return able.build();
    }

    private static Durations durations(Choices choices) {
        return choices.of(OpenAiSettings.SECONDS).equals("guide")
                ? Durations.oneOf(
                        ofSeconds(4), ofSeconds(8), ofSeconds(12), ofSeconds(16), ofSeconds(20))
                : Durations.oneOf(ofSeconds(4), ofSeconds(8), ofSeconds(12));
    }

    /** Nothing but a prompt. */
    static Capabilities remix() {
        return Capabilities.of(Durations.none())
                .features(Feature.REMIX, Feature.FILM_FROM_TASK)
                .build();
    }

    /** A prompt and how long it goes on; both are required. */
    private static Capabilities extension(Choices choices) {
        return Capabilities.of(durations(choices))
                .features(Feature.EXTENSION, Feature.FILM_FROM_TASK)
                .needed(new Needed(SHORTEST, null, null, null, null))
                .build();
    }
}
