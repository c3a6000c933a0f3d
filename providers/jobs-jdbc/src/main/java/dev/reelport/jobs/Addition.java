package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.video.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is added with its job, as far as it is written before the transaction.
 *
 * @param order the order
 * @param job its job
 * @param request what the job asks
 * @param alternatives how the order goes on; absent: it does not
 */
record Addition(
        Order order,
        Job job,
        @Nullable RequestText request,
        @Nullable AlternativesText alternatives) {
    /**
     * Writes it.
     *
     * @throws IllegalArgumentException when the order is another job's
     */
    static Addition of(Order order, Job job, @Nullable Alternatives alternatives) {
        if (!order.job().equals(job.id())) {
            throw new IllegalArgumentException(
                    "the order is of job %s, not of %s".formatted(order.job(), job.id()));
        }
        return new Addition(
                order,
                job,
                RequestText.perhaps(job.request()),
                AlternativesText.perhaps(alternatives));
    }

    /** The pictures of the job, by number, and behind them those that the alternatives add. */
    List<Content> pictures() {
        List<Content> all = new ArrayList<>(RequestText.ofPerhaps(request));
        if (alternatives != null) {
            alternatives.request().pictures().stream()
                    .filter(picture -> !all.contains(picture))
                    .forEach(all::add);
        }
        return all;
    }
}
