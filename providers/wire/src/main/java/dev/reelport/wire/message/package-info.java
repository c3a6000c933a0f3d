/** HTTP messages as values. Start at {@link dev.reelport.wire.message.WireRequest}. */
@NullMarked
package dev.reelport.wire.message;

import org.jspecify.annotations.NullMarked;
