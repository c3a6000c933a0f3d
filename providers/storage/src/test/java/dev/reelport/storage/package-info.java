/** A witness of specifications. */
@NullMarked
package dev.reelport.storage;

import org.jspecify.annotations.NullMarked;
