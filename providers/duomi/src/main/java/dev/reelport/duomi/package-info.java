/** Spec B. Start at {@link dev.reelport.duomi.DuomiCodec}. */
@NullMarked
package dev.reelport.duomi;

import org.jspecify.annotations.NullMarked;
