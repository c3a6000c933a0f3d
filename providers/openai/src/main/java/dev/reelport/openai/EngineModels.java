package dev.reelport.openai;

import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.CapabilitiesBuilder;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.Needed;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.capability.SettingKind;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Pixels;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a self-hosted engine can be asked for, whatever model it runs. No document limits lengths or
 * sizes: the model and the memory do, and the engine says so.
 */
final class EngineModels {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final PixelSizes SIZES =
            new PixelSizes.Within(
                    16,
                    8192,
                    1,
                    List.of(new Pixels(1280, 720), new Pixels(720, 1280), new Pixels(960, 960)));

    /** As long as both engines make a film of default frames; as OpenAI's default. */
    private static final Duration USUAL = ofSeconds(4);

    private EngineModels() {}

    static List<Model> sglang(String provider) {
        return model(provider, able(OpenAiSettings.sglang()));
    }

    /** Without a length, vLLM-Omni may make a film of one frame. */
    static List<Model> vllmOmni(String provider) {
        return model(
                provider,
                able(OpenAiSettings.vllmOmni()).needed(new Needed(USUAL, null, null, null, null)));
    }

    private static List<Model> model(String provider, CapabilitiesBuilder able) {
        return List.of(Model.of(provider, OpenAiDialects.OWN_MODEL, able.build()));
    }

    private static CapabilitiesBuilder able(Map<String, SettingKind> settings) {
        CapabilitiesBuilder able =
                Capabilities.of(
                                Durations.every(ofSeconds(1), ofSeconds(1), LONGEST),
                                AspectRatio.LANDSCAPE,
                                AspectRatio.PORTRAIT,
                                AspectRatio.SQUARE)
                        .pixelSizes(SIZES)
                        .images(1, Feature.IMAGE_FROM_URL, Feature.IMAGE_UPLOAD);
        settings.forEach(able::setting);
        return able;
    }
}
