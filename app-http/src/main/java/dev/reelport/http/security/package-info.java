/** Who may ask, and how often. Start at {@link dev.reelport.http.security.KeyFilter}. */
@NullMarked
package dev.reelport.http.security;

import org.jspecify.annotations.NullMarked;
