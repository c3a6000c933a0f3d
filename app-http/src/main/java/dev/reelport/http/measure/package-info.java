/** What is counted and timed. Start at {@link dev.reelport.http.measure.Meters}. */
@NullMarked
package dev.reelport.http.measure;

import org.jspecify.annotations.NullMarked;
