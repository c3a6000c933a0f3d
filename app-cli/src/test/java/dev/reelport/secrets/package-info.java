/** Culprits: records that tell what they hold. See {@code ToStringSpec}. */
@NullMarked
package dev.reelport.secrets;

import org.jspecify.annotations.NullMarked;
