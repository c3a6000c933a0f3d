/**
 * Follows a request through the service, to the database and to the provider. Start at {@link
 * dev.reelport.http.trace.Traces}.
 */
@NullMarked
package dev.reelport.http.trace;

import org.jspecify.annotations.NullMarked;
