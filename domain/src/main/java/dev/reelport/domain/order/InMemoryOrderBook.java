package dev.reelport.domain.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
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
import org.jspecify.annotations.Nullable;

/** Keeps orders for as long as the process lives. Safe for any number of threads. */
public final class InMemoryOrderBook implements OrderBook {
    private static final Comparator<Order> OLDEST_FIRST =
            Comparator.comparing(Order::at).thenComparing(order -> order.job().value());
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::at).reversed().thenComparing(order -> order.job().value());

    private final JobStore jobs;
    private final Map<JobId, Order> orders = new LinkedHashMap<>();
    private final Map<JobId, String> clients = new HashMap<>();
    private final Map<JobId, Alternatives> alternatives = new HashMap<>();
    private final Map<JobId, JobId> movedOn = new HashMap<>();
    private final Set<JobId> removed = new HashSet<>();

    /** Placed by a repeat; the first try may still come. */
    private final Set<JobId> overtaking = new HashSet<>();

    /** An empty book, beside the store that keeps the jobs. */
    public InMemoryOrderBook(JobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public synchronized void add(
            Order order, Job job, @Nullable Alternatives more, Attempt attempt) {
        refuseAnother(order, job);
        refuseRepeated(order, attempt);
        keep(order, job, more);
        if (order.key() == null && attempt.isRepeat()) {
            overtaking.add(job.id());
        }
    }

    private static void refuseAnother(Order order, Job job) {
        if (!order.job().equals(job.id())) {
            throw new IllegalArgumentException(
                    "the order is of job %s, not of %s".formatted(order.job(), job.id()));
        }
    }

    private void refuseRepeated(Order order, Attempt attempt) {
        Optional<Order> first =
                order.key() == null ? known(order, attempt) : find(order.client(), order.key());
        first.ifPresent(
                known -> {
                    throw new RepeatedOrderException(known);
                });
    }

    private Optional<Order> known(Order order, Attempt attempt) {
        Stream<Order> same = same(order.client(), order.fingerprint(), attempt.since());
        if (attempt.isRepeat()) {
            return same.max(OLDEST_FIRST);
        }
        Optional<Order> overtook =
                same.filter(one -> overtaking.contains(one.job())).max(OLDEST_FIRST);
        overtook.ifPresent(one -> overtaking.remove(one.job()));
        return overtook;
    }

    private void keep(Order order, Job job, @Nullable Alternatives more) {
        jobs.add(job);
        orders.put(job.id(), order);
        clients.put(job.id(), order.client());
        if (more != null) {
            alternatives.put(job.id(), more);
        }
    }

    @Override
    public synchronized void moveOn(
            Job rejected, Order next, Job job, @Nullable Alternatives more) {
        refuseAnother(next, job);
        refuseAccepted(rejected);
        JobId from = rejected.id();
        if (!orders.containsKey(from) || removed.contains(from)) {
            throw new IllegalArgumentException("job " + from + " has no order");
        }
        if (jobs.find(job.id()).isPresent()) {
            throw new IllegalArgumentException("there is a job " + job.id() + " already");
        }
        if (!jobs.find(from).filter(rejected::equals).isPresent()) {
            jobs.replace(rejected);
        }
        keep(next, job, more);
        orders.remove(from);
        alternatives.remove(from);
        movedOn.put(from, next.job());
        if (overtaking.remove(from)) {
            overtaking.add(next.job());
        }
    }

    private static void refuseAccepted(Job rejected) {
        if (!(rejected.state() instanceof JobState.Rejected)) {
            throw new IllegalArgumentException(
                    "job %s is %s, and only a rejected one gives way"
                            .formatted(rejected.id(), rejected.state().stage()));
        }
    }

    @Override
    public synchronized Optional<Alternatives> alternatives(JobId job) {
        return Optional.ofNullable(alternatives.get(job));
    }

    @Override
    public synchronized Optional<String> client(JobId job) {
        return Optional.ofNullable(clients.get(job));
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
        return same(client, fingerprint, since).max(OLDEST_FIRST);
    }

    private Stream<Order> same(String client, String fingerprint, Instant since) {
        return of(client)
                .filter(order -> order.fingerprint().equals(fingerprint))
                .filter(order -> !order.at().isBefore(since));
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
