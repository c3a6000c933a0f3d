package dev.reelport.http.api;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.http.order.WishKey;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Words;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a wish in headers.
 *
 * @param fidelity {@code strict} (the default): the film is made as asked or not at all; {@code
 *     lenient}: it may be made differently, and every difference is told
 * @param provider that shall make it; absent: the body or the routes say
 * @param key stands for this request and no other: who repeats both gets the first video again. 1
 *     to 255 printable characters of ASCII; absent: a repeated request is another video
 */
@Introspected
public record Terms(
        @Header(FIDELITY)
                @Parameter(
                        description =
                                "strict (the default): the film is made as asked or not at all;"
                                        + " lenient: it may be made differently, and every"
                                        + " difference is told",
                        schema = @Schema(allowableValues = {"strict", "lenient"}))
                @Nullable String fidelity,
        @Header(PROVIDER)
                @Parameter(description = "who shall make it; absent: the body or the routes say")
                @Nullable String provider,
        @Header(KEY)
                @Parameter(
                        description =
                                "stands for this request and no other: who repeats both gets the"
                                        + " first video again. 1 to 255 printable characters of"
                                        + " ASCII; absent: a repeated request is another video")
                @Nullable String key) {
    static final String FIDELITY = "X-Reelport-Fidelity";
    static final String PROVIDER = "X-Reelport-Provider";
    static final String KEY = "Idempotency-Key";

    /** Everything that is wrong with it. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (read(fidelity).isEmpty()) {
            problems.add(problem(FIDELITY, "this is strict or lenient, not «" + fidelity + "»"));
        }
        if (key != null && !WishKey.isOne(key)) {
            problems.add(problem(KEY, WishKey.RULE));
        }
        return problems;
    }

    /** Whether the film may be made differently; for terms without problems. */
    Fidelity consent() {
        return read(fidelity).orElseThrow();
    }

    private static Optional<Fidelity> read(@Nullable String word) {
        try {
            return Optional.of(word == null ? Fidelity.STRICT : Words.read(Fidelity.class, word));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Problem problem(String header, String sentence) {
        return new Problem(Place.flag("header"), header, sentence);
    }
}
