/** What was handed over from this machine. Start at {@link dev.reelport.cli.journal.Journal}. */
@NullMarked
package dev.reelport.cli.journal;

import org.jspecify.annotations.NullMarked;
