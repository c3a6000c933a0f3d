/**
 * Foreign bodies, read by content and written by record. Start at {@link
 * dev.reelport.wire.json.Fields}.
 */
@NullMarked
package dev.reelport.wire.json;

import org.jspecify.annotations.NullMarked;
