/** What commands print, for people and as JSON. Start at {@link dev.reelport.cli.output.Screen}. */
@NullMarked
package dev.reelport.cli.output;

import org.jspecify.annotations.NullMarked;
