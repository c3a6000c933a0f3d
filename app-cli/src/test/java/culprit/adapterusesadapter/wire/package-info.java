/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.adapterusesadapter.wire;

import org.jspecify.annotations.NullMarked;
