package dev.reelport.http.webhook;

import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.Delivery.Attempt;
import dev.reelport.domain.webhook.Dispatch;
import dev.reelport.wire.http.Told;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers in the form of Standard Webhooks 1.0.0. Thread-safe. */
@Singleton
final class WebhookCourier implements Dispatch.Courier {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
    private static final Duration UNTIL_ROOM = Duration.ofSeconds(2);
    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final InstantSource clock;
    private final Lanes lanes = new Lanes();
    private final RandomGenerator chance = RandomGenerator.getDefault();

    WebhookCourier(Endpoints endpoints, InstantSource clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(Delivery due) {
        return endpoints
                .of(due)
                .map(endpoint -> inLane(due, endpoint))
                .orElseGet(() -> failed(due, null, null, "the configuration does not name it"));
    }

    /** A receiver that takes long keeps nobody busy but the few who talk to it. */
    private Delivery inLane(Delivery due, Endpoint endpoint) {
        String lane = endpoint.lane();
        if (!lanes.enter(lane)) {
            long wait = UNTIL_ROOM.toMillis() + chance.nextLong(UNTIL_ROOM.toMillis());
            return due.postponed(clock.instant().plusMillis(wait));
        }
        try {
            return tried(due, endpoint);
        } finally {
            lanes.leave(lane);
        }
    }

    private Delivery tried(Delivery due, Endpoint endpoint) {
        URI address = endpoint.address().uri();
        Map<String, String> headers = headers(due, endpoint);
        return switch (endpoint.notifier().tell(address, headers, due.body())) {
            case Told.Answered(int status, var asked) when status >= 200 && status < 300 ->
                    due.delivered(new Attempt(clock.instant(), status, null));
            case Told.Answered(int status, var asked) -> failed(due, status, asked, words(status));
            case Told.Unanswered(var failure) -> failed(due, null, null, failure.words());
        };
    }

    private Map<String, String> headers(Delivery due, Endpoint endpoint) {
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", due.id());
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        if (!endpoint.secrets().isEmpty()) {
            headers.put(
                    "webhook-signature",
                    endpoint.secrets().stream()
                            .map(secret -> secret.sign(due.id(), timestamp, due.body()))
                            .collect(Collectors.joining(" ")));
        }
        return headers;
    }

    private static String words(int status) {
        return status == GONE
                ? "the receiver wants to hear nothing any more"
                : "the receiver answered with HTTP " + status;
    }

    private Delivery failed(
            Delivery due, @Nullable Integer status, @Nullable Duration asked, String trouble) {
        Instant now = clock.instant();
        boolean gone = status != null && status == GONE;
        @Nullable Instant next =
                gone
                        ? null
                        : Retries.after(due.attempts() + 1, asked, chance.nextDouble())
                                .map(now::plus)
                                .orElse(null);
        Delivery after = due.failed(new Attempt(now, status, trouble), next);
        LOG.warn("{}, attempt {}, delivery {}: {}", after, after.attempts(), due.id(), trouble);
        return after;
    }
}
