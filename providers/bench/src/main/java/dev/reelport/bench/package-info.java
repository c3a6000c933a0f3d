/** What rules and codecs cost. Start at {@link dev.reelport.bench.CodecReport}. */
@NullMarked
package dev.reelport.bench;

import org.jspecify.annotations.NullMarked;
