/**
 * A body of one format as the body of another. Start at {@link
 * dev.reelport.cli.translate.Translator}.
 */
@NullMarked
package dev.reelport.cli.translate;

import org.jspecify.annotations.NullMarked;
