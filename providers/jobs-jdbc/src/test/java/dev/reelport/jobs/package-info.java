/** What runs in processes of its own. Start at {@link dev.reelport.jobs.Victim}. */
@NullMarked
package dev.reelport.jobs;

import org.jspecify.annotations.NullMarked;
