/** Part of a system that breaks a wall. See {@code WallsSpec}. */
@NullMarked
package culprit.domainuses.domain;

import org.jspecify.annotations.NullMarked;
