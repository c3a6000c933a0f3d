/** Specs A and D. Start at {@link dev.reelport.unified.UnifiedCodec}. */
@NullMarked
package dev.reelport.unified;

import org.jspecify.annotations.NullMarked;
