package dev.reelport.wire.http;

import dev.reelport.domain.video.DurationText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one named account is configured with, whatever its format. {@code toString} does not show
 * the key.
 *
 * @param base the root of the provider's API; http or https
 * @param key absent: the provider wants none
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long a whole answer may take; a second more for each 128 KiB sent
 * @param retryWait before a look or a download that failed is repeated for the first time; grows
 *     from there. A create is never repeated
 * @param privateNetworks networks that results may be fetched from though they are not public
 * @param filmBounds how large a film may be, and how long it may take to come
 * @param models names of models at this provider; empty: those that the format documents
 */
public record WireSettings(
        URI base,
        @Nullable String key,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration retryWait,
        List<Network> privateNetworks,
        FilmBounds filmBounds,
        List<ModelName> models) {
    static final String BASE_URL = "base-url";
    static final String API_KEY = "api-key";
    static final String CONNECT_TIMEOUT = "connect-timeout";
    static final String ANSWER_TIMEOUT = "answer-timeout";
    static final String RETRY_WAIT = "retry-wait";
    static final String PRIVATE_NETWORKS = "private-networks";
    static final String FILM_LIMIT = "film-limit";
    static final String FILM_DEADLINE = "film-deadline";
    static final String MODELS = "models";

    /** The names in the configuration. */
    public static final Set<String> NAMES =
            Set.of(
                    BASE_URL,
                    API_KEY,
                    CONNECT_TIMEOUT,
                    ANSWER_TIMEOUT,
                    RETRY_WAIT,
                    PRIVATE_NETWORKS,
                    FILM_LIMIT,
                    FILM_DEADLINE,
                    MODELS,
                    Polling.INTERVAL,
                    Polling.DEADLINE);

    private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Relays answer a create only when their own provider has answered. */
    private static final Duration USUAL_ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration USUAL_RETRY_WAIT = Duration.ofMillis(500);

    /** Films of today have some megabytes; a minute in the best quality has hundreds. */
    private static final long USUAL_FILM_LIMIT = 2L << 30;

    private static final Duration USUAL_FILM_DEADLINE = Duration.ofMinutes(30);

    /** Stands in until the problems are told. */
    private static final URI NOWHERE = URI.create("http://invalid");

    /** Keeps copies. */
    public WireSettings {
        privateNetworks = List.copyOf(privateNetworks);
        models = List.copyOf(models);
    }

    /**
     * Reads a configuration.
     *
     * @param problems takes what is wrong, by the name of the setting
     */
    static WireSettings read(Map<String, String> settings, Map<String, String> problems) {
        return new WireSettings(
                base(settings.get(BASE_URL), problems),
                key(settings.get(API_KEY), problems),
                timeout(CONNECT_TIMEOUT, settings, USUAL_CONNECT_TIMEOUT, problems),
                timeout(ANSWER_TIMEOUT, settings, USUAL_ANSWER_TIMEOUT, problems),
                timeout(RETRY_WAIT, settings, USUAL_RETRY_WAIT, problems),
                networks(settings.getOrDefault(PRIVATE_NETWORKS, ""), problems),
                filmBounds(settings, problems),
                models(settings.getOrDefault(MODELS, ""), problems));
    }

    private static URI base(@Nullable String text, Map<String, String> problems) {
        if (text == null || text.isBlank()) {
            problems.put(BASE_URL, "a base URL is needed, such as https://api.example.org");
            return NOWHERE;
        }
        try {
            return ServiceAddress.read(text);
        } catch (IllegalArgumentException refused) {
            problems.put(BASE_URL, "a base URL " + refused.getMessage());
        }
        return NOWHERE;
    }

    private static @Nullable String key(@Nullable String text, Map<String, String> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String key = text.strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            problems.put(API_KEY, "an API key has only visible ASCII characters");
        }
        return key;
    }

    private static Duration timeout(
            String name,
            Map<String, String> settings,
            Duration usual,
            Map<String, String> problems) {
        String text = settings.get(name);
        if (text == null) {
            return usual;
        }
        try {
            Duration timeout = DurationText.read(text);
            if (timeout.isPositive()) {
                return timeout;
            }
        } catch (IllegalArgumentException notADuration) {
            // Told below.
        }
        problems.put(name, "this is a time longer than nothing, such as 30s, not «" + text + "»");
        return usual;
    }

    private static FilmBounds filmBounds(
            Map<String, String> settings, Map<String, String> problems) {
        Duration deadline = timeout(FILM_DEADLINE, settings, USUAL_FILM_DEADLINE, problems);
        String limit = settings.get(FILM_LIMIT);
        try {
            long most = limit == null ? USUAL_FILM_LIMIT : FilmBounds.size(limit);
            return new FilmBounds(most, deadline);
        } catch (IllegalArgumentException notASize) {
            problems.put(FILM_LIMIT, notASize.getMessage() + ", not «" + limit + "»");
            return new FilmBounds(USUAL_FILM_LIMIT, deadline);
        }
    }

    private static List<Network> networks(String text, Map<String, String> problems) {
        List<Network> networks = new ArrayList<>();
        for (String one : listed(text)) {
            try {
                networks.add(Network.read(one));
            } catch (IllegalArgumentException broken) {
                problems.put(PRIVATE_NETWORKS, String.valueOf(broken.getMessage()));
            }
        }
        return networks;
    }

    private static List<ModelName> models(String text, Map<String, String> problems) {
        List<ModelName> models = new ArrayList<>();
        for (String one : listed(text)) {
            try {
                models.add(ModelName.read(one));
            } catch (IllegalArgumentException broken) {
                problems.put(MODELS, String.valueOf(broken.getMessage()));
            }
        }
        return models;
    }

    static List<String> listed(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /**
     * The whole address of a path. A base that ends in {@code /v1} is taken for the root that
     * OpenAI's own clients are configured with, and not doubled.
     */
    URI address(String path) {
        String root = base.toString().replaceAll("/+$", "");
        boolean doubled = root.endsWith("/v1") && path.startsWith("/v1/");
        return URI.create(
                (doubled ? root.substring(0, root.length() - "/v1".length()) : root) + path);
    }

    /** Whether an address is at the provider itself: the same scheme, host and port. */
    boolean isOwn(URI address) {
        return origin(base).equals(origin(address));
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(java.util.Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        String host = String.valueOf(address.getHost()).toLowerCase(java.util.Locale.ROOT);
        return scheme + "://" + host + ":" + port;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return base + (key == null ? " without a key" : " with a key");
    }

    /**
     * A model of this provider.
     *
     * @param name at the provider
     * @param like the documented model that it can do the same as; absent: the one of the same
     *     name, or the only one there is
     */
    public record ModelName(String name, @Nullable String like) {
        static ModelName read(String text) {
            String[] both = text.split("=", 2);
            String name = both[0].strip();
            String like = both.length < 2 ? null : both[1].strip();
            if (name.isEmpty() || "".equals(like)) {
                throw new IllegalArgumentException(
                        "models are names such as sora-2, or name=documented-name");
            }
            return new ModelName(name, like);
        }
    }
}
