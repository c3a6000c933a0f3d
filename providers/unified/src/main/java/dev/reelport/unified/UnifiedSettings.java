package dev.reelport.unified;

import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Watermark;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import java.util.List;

/** What can be configured, and what the documents say against each other. */
final class UnifiedSettings {
    /**
     * Spec A demands a size and names no default; the document of its sibling for sora-2 describes
     * only small and prints large; the examples of A and D print large.
     */
    static final Switch SIZE =
            new Switch(
                    "size",
                    "large",
                    List.of("large", "small"),
                    "the size that is written where a request leaves the resolution open: the"
                        + " format demands one and names no default; both examples print large");

    /** Spec A lists 10 seconds for sora-2-pro, spec D only 15 and 25. */
    static final Switch TEN_SECONDS =
            Switch.flag(
                    "ten-seconds",
                    false,
                    "whether sora-2-pro makes films of 10 seconds: spec A says so, spec D does"
                            + " not");

    /** Spec D says that true removes it; another vendor of the same route that true adds one. */
    static final Switch WATERMARK =
            new Switch(
                    "watermark",
                    "removal",
                    List.of("removal", "presence"),
                    "what the field watermark means: removal (spec D: true prefers a clean film,"
                            + " false forces one) or presence (apertis, on the same route: true"
                            + " puts one on the film)");

    private UnifiedSettings() {}

    static Quality standard(Choices choices) {
        return choices.of(SIZE).equals("small") ? Quality.STANDARD : Quality.HIGH;
    }

    static UnifiedDialect pro(Choices choices) {
        return choices.of(WATERMARK).equals("presence")
                ? new UnifiedDialect(true, Watermark.REQUIRED, Watermark.NONE)
                : new UnifiedDialect(true, Watermark.PREFER_NONE, Watermark.FORCE_NONE);
    }
}
