package dev.reelport.domain.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps orders for as long as the process lives. Safe for any number of threads. */
public final class InMemoryOrderBook implements OrderBook {
    private static final Comparator<Order> OLDEST_FIRST =
            Comparator.comparing(Order::at).thenComparing(order -> order.job().value());
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::at).reversed().thenComparing(order -> order.job().value());

    private final JobStore jobs;
    private final Map<JobId, Order> orders = new LinkedHashMap<>();
    private final Map<JobId, JobId> movedOn = new HashMap<>();
    private final Set<JobId> removed = new HashSet<>();

    /** An empty book, beside the store that keeps the jobs. */
    public InMemoryOrderBook(JobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public synchronized void add(Order order, Job job) {
        if (!order.job().equals(job.id())) {
            throw new IllegalArgumentException(
                    "the order is of job %s, not of %s".formatted(order.job(), job.id()));
        }
        if (order.key() != null) {
            find(order.client(), order.key()).ifPresent(InMemoryOrderBook::refuse);
        }
        jobs.add(job);
        orders.put(job.id(), order);
    }

    @Override
    public synchronized void moveOn(JobId rejected, Order next, Job job) {
        Order first = removed.contains(rejected) ? null : orders.remove(rejected);
        if (first == null) {
            throw new IllegalArgumentException("job " + rejected + " has no order");
        }
        try {
            add(next, job);
        } catch (RuntimeException refused) {
            orders.put(rejected, first);
            throw refused;
        }
        movedOn.put(rejected, next.job());
    }

    private static void refuse(Order first) {
        throw new RepeatedOrderException(first);
    }

    @Override
    public synchronized Optional<Order> find(JobId job) {
        JobId now = job;
        while (movedOn.containsKey(now)) {
            now = movedOn.get(now);
        }
        return Optional.ofNullable(orders.get(now)).filter(order -> !removed.contains(order.job()));
    }

    @Override
    public synchronized Optional<Order> find(String client, String key) {
        return of(client).filter(order -> key.equals(order.key())).findFirst();
    }

    @Override
    public synchronized Optional<Order> repeated(String client, String fingerprint, Instant since) {
        return of(client)
                .filter(order -> order.fingerprint().equals(fingerprint))
                .filter(order -> !order.at().isBefore(since))
                .max(OLDEST_FIRST);
    }

    private Stream<Order> of(String client) {
        return orders.values().stream().filter(order -> order.client().equals(client));
    }

    @Override
    public synchronized List<Ordered> list(OrderFilter filter) {
        Comparator<Order> sequence = filter.oldestFirst() ? OLDEST_FIRST : NEWEST_FIRST;
        Order last = filter.after() == null ? null : orders.get(filter.after());
        return orders.values().stream()
                .filter(order -> !removed.contains(order.job()))
                .filter(order -> last == null || sequence.compare(order, last) > 0)
                .sorted(sequence)
                .map(order -> new Ordered(order, jobs.find(order.job()).orElseThrow()))
                .filter(ordered -> isWanted(ordered, filter))
                .limit(filter.most())
                .toList();
    }

    private static boolean isWanted(Ordered ordered, OrderFilter filter) {
        Job job = ordered.job();
        return (filter.client() == null || filter.client().equals(ordered.order().client()))
                && (filter.stages().isEmpty() || filter.stages().contains(job.state().stage()))
                && (filter.provider() == null || Objects.equals(filter.provider(), job.provider()));
    }

    @Override
    public synchronized boolean remove(JobId job) {
        return orders.containsKey(job) && removed.add(job);
    }
}
