/** Our own API. Start at {@link dev.reelport.http.api.VideosController}. */
@NullMarked
package dev.reelport.http.api;

import org.jspecify.annotations.NullMarked;
