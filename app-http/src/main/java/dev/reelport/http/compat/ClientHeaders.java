package dev.reelport.http.compat;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.http.order.WishKey;
import dev.reelport.http.security.Client;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What clients say in headers, whatever their format. */
final class ClientHeaders {
    private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d*");

    private ClientHeaders() {}

    /** Who asks. */
    static String client(HttpRequest<?> request) {
        return Client.of(request);
    }

    /**
     * Whether the film may be made differently. It may, unless the client forbids it: these formats
     * have no word for it, and their clients are used to far worse.
     */
    static Fidelity fidelity(HttpRequest<?> request) {
        String word = header(request, "X-Reelport-Fidelity");
        return switch (word) {
            case null -> Fidelity.LENIENT;
            case "lenient" -> Fidelity.LENIENT;
            case "strict" -> Fidelity.STRICT;
            default -> throw RefusedException.invalid("X-Reelport-Fidelity is strict or lenient");
        };
    }

    /** The provider that shall make it; absent: none is forced. */
    static @Nullable String provider(HttpRequest<?> request) {
        return header(request, "X-Reelport-Provider");
    }

    /** Absent: none. */
    static @Nullable String idempotencyKey(HttpRequest<?> request) {
        String key = header(request, "Idempotency-Key");
        if (key != null && !WishKey.isOne(key)) {
            throw RefusedException.invalid("Idempotency-Key: " + WishKey.RULE);
        }
        return key;
    }

    /** Whether an SDK of Stainless's making, as OpenAI's are, repeats itself. */
    static boolean isRepeat(HttpRequest<?> request) {
        String count = header(request, "X-Stainless-Retry-Count");
        return count != null && COUNT.matcher(count).matches();
    }

    private static @Nullable String header(HttpRequest<?> request, String name) {
        String value = request.getHeaders().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
