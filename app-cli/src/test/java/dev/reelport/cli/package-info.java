/** A provider that watches what it is handed. Start at {@link dev.reelport.cli.WitnessFormat}. */
@NullMarked
package dev.reelport.cli;

import org.jspecify.annotations.NullMarked;
