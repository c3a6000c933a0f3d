/** What every adapter must pass. Start at {@link dev.reelport.testkit.WireServer}. */
@NullMarked
package dev.reelport.testkit;

import org.jspecify.annotations.NullMarked;
