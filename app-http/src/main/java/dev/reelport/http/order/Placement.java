package dev.reelport.http.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.rule.Finding;
import java.util.List;

/** What became of a wish. */
public sealed interface Placement {
    /**
     * It is an order, and there is a job.
     *
     * @param order what was asked
     * @param job as it stands now: not always accepted by the provider, which may refuse it
     * @param isFirst whether it was placed now; otherwise the client repeated itself
     */
    record Placed(Order order, Job job, boolean isFirst) implements Placement {}

    /**
     * Nothing was kept or sent.
     *
     * @param findings every reason
     */
    record Refused(List<Finding> findings) implements Placement {
        /** Keeps the order. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The idempotency key stands for something else. Nothing was kept or sent.
     *
     * @param first what it stands for
     */
    record KeyTaken(Order first) implements Placement {}
}
