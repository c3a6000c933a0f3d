/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.circles.cli.two;

import org.jspecify.annotations.NullMarked;
