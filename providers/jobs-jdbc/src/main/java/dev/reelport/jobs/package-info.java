/**
 * Jobs, orders and films in a database, and the calls that jobs are due for. Start at {@link
 * dev.reelport.jobs.JobDatabase}.
 */
@NullMarked
package dev.reelport.jobs;

import org.jspecify.annotations.NullMarked;
