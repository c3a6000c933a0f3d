package dev.reelport.domain.webhook;

import dev.reelport.domain.webhook.Delivery.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps deliveries for as long as the process lives. Safe for any number of threads. */
public final class InMemoryDeliveries implements Deliveries {
    private static final Comparator<Delivery> NEWEST_FIRST =
            Comparator.comparing(Delivery::createdAt).reversed().thenComparing(Delivery::id);

    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    /** No deliveries. */
    public InMemoryDeliveries() {}

    @Override
    public synchronized void add(List<Delivery> more) {
        more.forEach(delivery -> deliveries.putIfAbsent(delivery.id(), delivery));
    }

    @Override
    public synchronized Optional<Delivery> find(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized List<Delivery> list(DeliveryFilter filter) {
        Delivery last = filter.after() == null ? null : deliveries.get(filter.after());
        return deliveries.values().stream()
                .filter(one -> filter.client() == null || filter.client().equals(one.client()))
                .filter(one -> filter.states().isEmpty() || filter.states().contains(one.state()))
                .sorted(NEWEST_FIRST)
                .filter(one -> last == null || NEWEST_FIRST.compare(one, last) > 0)
                .limit(filter.most())
                .toList();
    }

    @Override
    public synchronized void keep(Delivery delivery) {
        find(delivery.id())
                .filter(known -> known.state() == State.PENDING)
                .filter(known -> known.attempts() <= delivery.attempts())
                .ifPresent(known -> deliveries.put(known.id(), delivery));
    }

    @Override
    public synchronized Optional<Delivery> resend(String id, Instant now) {
        return Optional.ofNullable(
                deliveries.computeIfPresent(id, (same, delivery) -> delivery.resent(now)));
    }
}
