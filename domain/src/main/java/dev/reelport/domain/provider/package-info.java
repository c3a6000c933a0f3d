/** The door to a maker of videos. Start at {@link dev.reelport.domain.provider.VideoProvider}. */
@NullMarked
package dev.reelport.domain.provider;

import org.jspecify.annotations.NullMarked;
