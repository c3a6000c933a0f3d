package dev.reelport.http.compat;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The videos of a client, by our names for them. Which format they were asked for in does not
 * matter: a video can be looked at in every one. Thread-safe.
 */
@Singleton
final class VideoOrders {
    private final OrderBook orders;
    private final JobStore jobs;

    VideoOrders(OrderBook orders, JobStore jobs) {
        this.orders = orders;
        this.jobs = jobs;
    }

    /**
     * A client's video.
     *
     * @throws RefusedException with 404 when this client has none of that name
     */
    Ordered named(String client, String name) {
        return find(client, name)
                .orElseThrow(() -> RefusedException.missing("there is no video of that id"));
    }

    /** A client's video; empty when this client has none of that name. */
    Optional<Ordered> find(String client, String name) {
        return id(name).flatMap(orders::find)
                .filter(order -> order.client().equals(client))
                .map(this::ordered);
    }

    private Ordered ordered(Order order) {
        return new Ordered(order, jobs.find(order.job()).orElseThrow());
    }

    /** A client's name for its video that a task makes; empty: it has none, or removed it. */
    Optional<String> ofTask(String client, ProviderTask task) {
        return jobs.find(task)
                .map(Job::id)
                .flatMap(orders::find)
                .filter(order -> order.client().equals(client))
                .map(order -> order.job().value());
    }

    /** Our name in a text of a client; empty: it is none. */
    static Optional<JobId> id(String text) {
        try {
            return Optional.of(new JobId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
