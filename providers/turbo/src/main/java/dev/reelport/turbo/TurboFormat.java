package dev.reelport.turbo;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** Spec E, for apps that find formats in their context. */
@Singleton
public final class TurboFormat implements WireFormat {
    /** The one there is. */
    public TurboFormat() {}

    @Override
    public String name() {
        return "turbo";
    }

    @Override
    public List<Switch> switches() {
        return List.of(TurboSettings.MOST_VARIANTS);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new TurboCodec();
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return TurboModels.all(provider, choices);
    }
}
