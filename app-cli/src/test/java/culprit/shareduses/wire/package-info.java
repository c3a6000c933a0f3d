/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.shareduses.wire;

import org.jspecify.annotations.NullMarked;
