/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.impure.duomi;

import org.jspecify.annotations.NullMarked;
