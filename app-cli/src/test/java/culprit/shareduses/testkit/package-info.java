/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.shareduses.testkit;

import org.jspecify.annotations.NullMarked;
