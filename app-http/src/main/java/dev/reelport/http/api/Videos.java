package dev.reelport.http.api;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.http.security.Client;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds videos by what their client calls them, and tells how they stand. Thread-safe. */
@Singleton
final class Videos {
    private static final Logger LOG = LoggerFactory.getLogger(Videos.class);

    private final OrderBook orders;
    private final JobStore jobs;
    private final FilmCopies copies;
    private final Links links;

    Videos(OrderBook orders, JobStore jobs, FilmCopies copies, Links links) {
        this.orders = orders;
        this.jobs = jobs;
        this.copies = copies;
        this.links = links;
    }

    /**
     * The video of that name, as it stands now.
     *
     * @throws ProblemException when the client that asks has none, and may not see all
     */
    Ordered find(String id) {
        Order order =
                id(id).flatMap(orders::find).filter(Client::sees).orElseThrow(Videos::unknown);
        return new Ordered(order, jobs.find(order.job()).orElseThrow());
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemKind.NOT_FOUND, "there is no video of that name");
    }

    /** What a client calls a video; empty where no video can be called that. */
    static Optional<JobId> id(String text) {
        try {
            return Optional.of(new JobId(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** How it stands. */
    VideoReport report(Order order, Job job) {
        return VideoReport.of(order, job, copies.of(job.id()), links);
    }

    /**
     * How it stands that was just handed over; where the store is silent by now, as far as it is
     * known. A client that were told of a failure would ask again for what it will pay.
     */
    VideoReport handedOver(Order order, Job job) {
        try {
            return report(order, job);
        } catch (StoreFailedException silent) {
            LOG.warn("the store does not tell of the films of job {}", job.id(), silent);
            return VideoReport.of(order, job, List.of(), links);
        }
    }

    /** How it stands now. */
    VideoReport report(String id) {
        Ordered video = find(id);
        return report(video.order(), video.job());
    }
}
