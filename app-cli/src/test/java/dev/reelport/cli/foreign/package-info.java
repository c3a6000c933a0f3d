/** Two small formats to translate between. Start at {@link dev.reelport.cli.foreign.NoteFormat}. */
@NullMarked
package dev.reelport.cli.foreign;

import org.jspecify.annotations.NullMarked;
