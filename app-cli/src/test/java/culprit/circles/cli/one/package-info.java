/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.circles.cli.one;

import org.jspecify.annotations.NullMarked;
