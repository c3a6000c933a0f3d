/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.opensconnection.cli;

import org.jspecify.annotations.NullMarked;
