/** The operators' tool. Start at {@link dev.reelport.cli.Main}. */
@NullMarked
package dev.reelport.cli;

import org.jspecify.annotations.NullMarked;
