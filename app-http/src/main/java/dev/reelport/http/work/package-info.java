/**
 * What is done for jobs while nobody waits. Start at {@link dev.reelport.http.work.JobAttendant}.
 */
@NullMarked
package dev.reelport.http.work;

import org.jspecify.annotations.NullMarked;
