/** One class for each command. Start at {@link dev.reelport.cli.command.ReelportCommand}. */
@NullMarked
package dev.reelport.cli.command;

import org.jspecify.annotations.NullMarked;
