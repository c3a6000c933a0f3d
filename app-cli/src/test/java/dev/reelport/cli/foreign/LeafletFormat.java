package dev.reelport.cli.foreign;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** A form; its second model makes longer films. */
@Singleton
final class LeafletFormat implements WireFormat {
    @Override
    public String name() {
        return "leaflet";
    }

    @Override
    public List<Switch> switches() {
        return List.of();
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new NoteCodec(true, false, false);
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return List.of(
                NoteFormat.model(provider, "leaf-3", 3), NoteFormat.model(provider, "leaf-9", 9));
    }
}
