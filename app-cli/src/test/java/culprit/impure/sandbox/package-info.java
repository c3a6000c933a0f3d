/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.impure.sandbox;

import org.jspecify.annotations.NullMarked;
