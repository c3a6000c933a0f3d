/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.names.sandbox;

import org.jspecify.annotations.NullMarked;
