package dev.reelport.openai;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** OpenAI's own Videos API, for apps that find formats in their context. */
@Singleton
public final class OpenAiFormat implements WireFormat {
    /** The one there is. */
    public OpenAiFormat() {}

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                OpenAiSettings.SECONDS,
                OpenAiSettings.SIZES,
                OpenAiSettings.BODY,
                OpenAiSettings.CHARACTERS,
                OpenAiSettings.REMIX);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new OpenAiCodec(OpenAiDialects.openai(choices));
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return OpenAiModels.of(provider, choices);
    }
}
