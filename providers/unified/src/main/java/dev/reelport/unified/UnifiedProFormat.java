package dev.reelport.unified;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** Spec D, for apps that find formats in their context. */
@Singleton
public final class UnifiedProFormat implements WireFormat {
    /** The one there is. */
    public UnifiedProFormat() {}

    @Override
    public String name() {
        return "unified-pro";
    }

    @Override
    public List<Switch> switches() {
        return List.of(UnifiedSettings.TEN_SECONDS, UnifiedSettings.WATERMARK);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new UnifiedCodec(UnifiedSettings.pro(choices));
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return UnifiedModels.pro(provider, choices);
    }
}
