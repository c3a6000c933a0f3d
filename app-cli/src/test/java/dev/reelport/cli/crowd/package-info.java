/**
 * A provider that counts what it is handed. Start at {@link dev.reelport.cli.crowd.CrowdFormat}.
 */
@NullMarked
package dev.reelport.cli.crowd;

import org.jspecify.annotations.NullMarked;
