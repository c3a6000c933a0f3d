package dev.reelport.turbo;

import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import java.util.List;

/** What can be configured, and what the documents leave open. */
final class TurboSettings {
    /**
     * Spec E gives {@code n_variants} a minimum of 1 and no maximum; notes on the web client of the
     * time (trust 3) say that it made up to four.
     */
    static final Switch MOST_VARIANTS =
            new Switch(
                    "most-variants",
                    "4",
                    List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
                    "how many films one request can ask for: spec E gives n_variants no maximum,"
                            + " the web client made up to four; each film is paid for");

    private TurboSettings() {}

    static int mostVariants(Choices choices) {
        return Integer.parseInt(choices.of(MOST_VARIANTS));
    }
}
