/** Spec E. Start at {@link dev.reelport.turbo.TurboCodec}. */
@NullMarked
package dev.reelport.turbo;

import org.jspecify.annotations.NullMarked;
