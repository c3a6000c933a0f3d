/** What specs start the service with. */
@NullMarked
package dev.reelport.http;

import org.jspecify.annotations.NullMarked;
