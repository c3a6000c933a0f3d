/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.compiles.duomi;

import org.jspecify.annotations.NullMarked;
