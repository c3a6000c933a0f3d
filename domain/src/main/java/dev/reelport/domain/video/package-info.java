/** What a person asks for. Start at {@link dev.reelport.domain.video.VideoRequest}. */
@NullMarked
package dev.reelport.domain.video;

import org.jspecify.annotations.NullMarked;
