package dev.reelport.cli.command;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.language.document.Words;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How fidelity is written on a command line. */
final class FidelityWord implements ITypeConverter<Fidelity> {
    @Override
    public Fidelity convert(String text) {
        try {
            return Words.read(Fidelity.class, text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    /** For completion. */
    static final class All implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Fidelity.values()).map(value -> Words.of(value)).iterator();
        }
    }
}
