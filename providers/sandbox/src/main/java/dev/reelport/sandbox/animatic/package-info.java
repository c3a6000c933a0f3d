/** Draws a film of still cards, one per shot. Start at {@link AnimaticRenderer}. */
@NullMarked
package dev.reelport.sandbox.animatic;

import org.jspecify.annotations.NullMarked;
