package dev.reelport.domain.job;

import java.time.Instant;
import java.util.Optional;

/**
 * Sees to it that somebody attends to each job when it is due, across restarts and replicas. A
 * port. A store that it belongs to puts a job on its list in the transaction that keeps the job, so
 * that none is ever forgotten; each change of a job makes it due when the attendant says.
 */
public interface Attention extends AutoCloseable {
    /**
     * Begins to call. A job is attended by one caller at a time, on all replicas together, as long
     * as that caller lives; where it died, another takes over.
     */
    void begin(Attendant attendant);

    /** Makes a job due now: a hint that something happened. One that is being attended stays so. */
    void hint(JobId job);

    /** Ends calling, after what is being attended is done. */
    @Override
    void close();

    /** Who attends to jobs. */
    interface Attendant {
        /**
         * Does what is due for a job. May be called again for the same thing.
         *
         * @return when it is due next; empty: not before it changes or a hint comes
         */
        Optional<Instant> attend(JobId job);

        /**
         * When a job is due that was just changed by somebody who does not attend to it. For who
         * knows that nothing is to be done so soon: an attendance that does nothing costs as much
         * as one that does. Has to be quick and to change nothing.
         *
         * @return at once, unless it is known better
         */
        default Instant due(Job changed, Instant now) {
            return now;
        }
    }
}
