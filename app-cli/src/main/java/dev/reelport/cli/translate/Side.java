package dev.reelport.cli.translate;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import java.util.List;

/**
 * One side of a translation.
 *
 * @param format what is spoken
 * @param choices for its switches
 */
public record Side(WireFormat format, Choices choices) {
    /** Stands where the name of an account would. */
    private static final String NOBODY = "translate";

    WireCodec codec() {
        return format.codec(choices);
    }

    List<Model> models() {
        return format.models(NOBODY, choices);
    }
}
