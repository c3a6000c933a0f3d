/**
 * YAML, JSON and flags as one tree that knows where each of its parts was written. Start at {@link
 * dev.reelport.cli.document.Node}.
 */
@NullMarked
package dev.reelport.cli.document;

import org.jspecify.annotations.NullMarked;
