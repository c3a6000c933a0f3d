package dev.reelport.http.order;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a client does not say and its format's document says for it, where nobody makes that. */
final class Unsaid {
    private static final String OWN = "what the provider makes of itself";

    private Unsaid() {}

    /** Each of them as a change of what the client expects; mostly none. */
    static List<Finding> of(Wish wish) {
        VideoRequest said = wish.request();
        VideoRequest meant = wish.assumed();
        List<Finding> told = new ArrayList<>();
        if (!said.length().equals(meant.length())) {
            told.add(change("duration", meant.length().map(Unsaid::text), wish));
        }
        if (!said.frame().equals(meant.frame())) {
            told.add(
                    change(
                            "frame",
                            Optional.ofNullable(meant.frame().resolution()).map(Object::toString),
                            wish));
        }
        return told;
    }

    private static String text(Duration duration) {
        return DurationText.of(duration);
    }

    private static Finding change(String path, Optional<String> meant, Wish wish) {
        String expected = meant.orElse("");
        return new Adjustment(
                path + ".unsaid",
                path,
                "nothing was said, and clients of the format %s expect %s, which this model does not make"
                        .formatted(wish.format(), expected),
                expected,
                OWN);
    }
}
