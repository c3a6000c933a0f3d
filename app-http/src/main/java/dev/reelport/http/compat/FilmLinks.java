package dev.reelport.http.compat;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.http.security.Client;
import dev.reelport.http.security.Passes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links to films, which clients of these formats open without a key, as they open their provider's.
 * Where clients need a key, a link is sealed: it opens this one film, for a day. Thread-safe.
 */
@Singleton
final class FilmLinks implements Passes {
    private static final String FILM = "film";
    private static final String EXPIRES = "expires";
    private static final String SIGNATURE = "signature";
    private static final Pattern PATH =
            Pattern.compile("(?:/[^/]+)?" + PublicAddress.VIDEOS + "([^/]+)/content");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final long LIFE = Duration.ofDays(1).toSeconds();

    /** So that a link stays the same from look to look, or nearly so. */
    private static final long STEP = Duration.ofHours(1).toSeconds();

    private final FilmSeal seal;
    private final OrderBook orders;
    private final InstantSource clock;

    FilmLinks(FilmSeal seal, OrderBook orders, InstantSource clock) {
        this.seal = seal;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A film.
     *
     * @param service where films are fetched, without a slash at its end
     * @param client whose it is
     * @param number from 0
     */
    String film(String service, String client, JobId video, int number) {
        String bare = PublicAddress.film(service, video, number);
        if (client.equals(Client.ANYBODY)) {
            return bare;
        }
        long expires = ((clock.instant().getEpochSecond() + LIFE) / STEP + 1) * STEP;
        return "%s%s%s=%d&%s=%s"
                .formatted(
                        bare,
                        number == 0 ? "?" : "&",
                        EXPIRES,
                        expires,
                        SIGNATURE,
                        seal.of(video, number, expires));
    }

    @Override
    public boolean isShown(HttpRequest<?> request) {
        return request.getParameters().contains(SIGNATURE)
                && PATH.matcher(request.getPath()).matches();
    }

    @Override
    public Optional<String> client(HttpRequest<?> request) {
        boolean reads =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads && isShown(request)
                ? video(request).flatMap(orders::find).map(Order::client)
                : Optional.empty();
    }

    /** The video whose film the link opens; empty: none. */
    private Optional<JobId> video(HttpRequest<?> request) {
        HttpParameters said = request.getParameters();
        String film = said.contains(FILM) ? single(said, FILM, NUMBER) : "0";
        String expires = single(said, EXPIRES, SECONDS);
        String signature = single(said, SIGNATURE, Pattern.compile(".*"));
        Matcher path = PATH.matcher(request.getPath());
        if (film == null || expires == null || signature == null || !path.matches()) {
            return Optional.empty();
        }
        long until = Long.parseLong(expires);
        return VideoOrders.id(path.group(1))
                .filter(video -> clock.instant().getEpochSecond() < until)
                .filter(video -> seal.isOf(signature, video, Integer.parseInt(film), until));
    }

    /** What is said twice, or as nobody here says it, is not said. */
    private static @Nullable String single(HttpParameters said, String name, Pattern as) {
        return said.getAll(name).size() == 1 && as.matcher(said.getAll(name).getFirst()).matches()
                ? said.getAll(name).getFirst()
                : null;
    }
}
