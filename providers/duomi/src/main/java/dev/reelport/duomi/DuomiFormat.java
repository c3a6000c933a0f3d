package dev.reelport.duomi;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** Spec B, for apps that find formats in their context. */
@Singleton
public final class DuomiFormat implements WireFormat {
    /** The one there is. */
    public DuomiFormat() {}

    @Override
    public String name() {
        return "duomi";
    }

    @Override
    public List<Switch> switches() {
        return DuomiSettings.ALL;
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new DuomiCodec(DuomiSettings.dialect(choices));
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return DuomiModels.of(provider);
    }
}
