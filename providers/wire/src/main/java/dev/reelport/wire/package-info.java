/** What all adapters of HTTP formats share. Start at {@link dev.reelport.wire.WireCodec}. */
@NullMarked
package dev.reelport.wire;

import org.jspecify.annotations.NullMarked;
