/** The one way to a provider. Start at {@link dev.reelport.wire.http.WireProvider}. */
@NullMarked
package dev.reelport.wire.http;

import org.jspecify.annotations.NullMarked;
