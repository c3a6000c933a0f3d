/** The service. Start at {@link dev.reelport.http.Main}. */
@NullMarked
package dev.reelport.http;

import org.jspecify.annotations.NullMarked;
