/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.shareduses.cli;

import org.jspecify.annotations.NullMarked;
