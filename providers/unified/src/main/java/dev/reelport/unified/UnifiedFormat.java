package dev.reelport.unified;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** Spec A, for apps that find formats in their context. */
@Singleton
public final class UnifiedFormat implements WireFormat {
    /** The one there is. */
    public UnifiedFormat() {}

    @Override
    public String name() {
        return "unified";
    }

    @Override
    public List<Switch> switches() {
        return List.of(UnifiedSettings.SIZE);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new UnifiedCodec(UnifiedDialect.CHARACTER);
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return UnifiedModels.character(provider, choices);
    }
}
