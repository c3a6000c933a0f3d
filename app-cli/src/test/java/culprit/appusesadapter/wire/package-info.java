/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.appusesadapter.wire;

import org.jspecify.annotations.NullMarked;
