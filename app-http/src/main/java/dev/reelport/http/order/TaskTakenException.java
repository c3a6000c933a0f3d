package dev.reelport.http.order;

import dev.reelport.domain.job.ProviderTask;

/**
 * A task cannot be taken in: one job follows it at the most, and that is not for this client to
 * see. It says no more than that.
 */
public final class TaskTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TaskTakenException(ProviderTask task) {
        super("the task %s cannot be taken in".formatted(task));
    }
}
