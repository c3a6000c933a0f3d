package dev.reelport.http.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.StaleJobException;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.usecase.AdoptTask;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes in tasks that were not created here, each with an order, so that its client finds it among
 * the others. Thread-safe.
 */
@Singleton
public final class AdoptionDesk {
    private static final String FORMAT = "reelport";

    private final Providers providers;
    private final AdoptTask adoptTask;
    private final OrderBook orders;
    private final JobStore jobs;
    private final InstantSource clock;
    private final Supplier<JobId> ids;

    AdoptionDesk(
            Providers providers,
            AdoptTask adoptTask,
            OrderBook orders,
            JobStore jobs,
            InstantSource clock,
            Supplier<JobId> ids) {
        this.providers = providers;
        this.adoptTask = adoptTask;
        this.orders = orders;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A task that is followed.
     *
     * @param order of the video
     * @param job that follows it
     * @param isNew whether it was taken in now; otherwise there was a job
     */
    public record Adoption(Order order, Job job, boolean isNew) {}

    /**
     * The job that follows this task: the one there is, or a new one. One that had timed out is
     * followed again. Asks the provider nothing.
     *
     * @param client whose video it shall be
     * @param by who decides so, as it is kept
     * @throws TaskTakenException when there is a job that is not, or no longer, this client's
     * @throws dev.reelport.domain.provider.UnknownProviderException when no such provider is
     *     configured
     */
    public Adoption adopt(ProviderTask task, String client, String by) {
        providers.named(task.provider());
        return known(task, client, by).orElseGet(() -> added(task, client, by));
    }

    /** Whose it is comes first: nobody takes up what is another's. */
    private Optional<Adoption> known(ProviderTask task, String client, String by) {
        return jobs.find(task)
                .map(
                        job ->
                                orders.find(job.id())
                                        .filter(order -> order.client().equals(client))
                                        .orElseThrow(() -> new TaskTakenException(task)))
                .map(order -> new Adoption(order, resumed(task, by), false));
    }

    /** Somebody who took it up at the same moment did what is to be done here. */
    private Job resumed(ProviderTask task, String by) {
        try {
            return adoptTask.adopt(task, by);
        } catch (StaleJobException changed) {
            return jobs.find(task).orElseThrow();
        }
    }

    private Adoption added(ProviderTask task, String client, String by) {
        Job job = Job.adopted(ids.get(), task, by, clock.instant());
        Order order = newOrder(job, client);
        try {
            orders.add(order, job);
            return new Adoption(order, job, true);
        } catch (IllegalArgumentException another) {
            return known(task, client, by).orElseThrow(() -> another);
        }
    }

    private static Order newOrder(Job job, String client) {
        return new Order(
                job.id(),
                client,
                FORMAT,
                null,
                null,
                "adopted " + job.id(),
                List.of(),
                List.of(),
                job.createdAt());
    }
}
