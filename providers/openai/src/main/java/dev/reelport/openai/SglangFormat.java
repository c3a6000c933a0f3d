package dev.reelport.openai;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** SGLang Diffusion, for apps that find formats in their context. */
@Singleton
public final class SglangFormat implements WireFormat {
    /** The one there is. */
    public SglangFormat() {}

    @Override
    public String name() {
        return "sglang";
    }

    @Override
    public List<Switch> switches() {
        return List.of();
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new OpenAiCodec(OpenAiDialects.sglang());
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return EngineModels.sglang(provider);
    }
}
