package dev.reelport.http.order;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * An order that a model takes, not kept yet.
 *
 * @param order of the job
 * @param job accepted
 * @param alternatives how it goes on where the provider does not take it; absent: it does not
 */
record Draft(Order order, Job job, @Nullable Alternatives alternatives) {}
