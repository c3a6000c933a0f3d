/** A request on its way to a film. Start at {@link dev.reelport.domain.job.JobState}. */
@NullMarked
package dev.reelport.domain.job;

import org.jspecify.annotations.NullMarked;
