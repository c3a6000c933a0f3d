/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.compiles.sandbox;

import org.jspecify.annotations.NullMarked;
