/** Which providers there are. Start at {@link dev.reelport.language.config.Configuration}. */
@NullMarked
package dev.reelport.language.config;

import org.jspecify.annotations.NullMarked;
