/** Which providers there are. Start at {@link dev.reelport.cli.config.Configuration}. */
@NullMarked
package dev.reelport.cli.config;

import org.jspecify.annotations.NullMarked;
