/**
 * Clients of other formats, which only change their base URL. Start at {@link
 * dev.reelport.http.compat.FormatDesk}.
 */
@NullMarked
package dev.reelport.http.compat;

import org.jspecify.annotations.NullMarked;
