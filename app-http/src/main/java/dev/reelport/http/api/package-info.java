/**
 * Our own API. Start at {@link dev.reelport.http.api.CreationController}; whatever goes wrong is a
 * {@link dev.reelport.http.api.ProblemKind}.
 */
@NullMarked
package dev.reelport.http.api;

import org.jspecify.annotations.NullMarked;
