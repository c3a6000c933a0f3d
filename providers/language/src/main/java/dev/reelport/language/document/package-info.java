/**
 * YAML, JSON and flags as one tree that knows where each of its parts was written. Start at {@link
 * dev.reelport.language.document.Node}.
 */
@NullMarked
package dev.reelport.language.document;

import org.jspecify.annotations.NullMarked;
