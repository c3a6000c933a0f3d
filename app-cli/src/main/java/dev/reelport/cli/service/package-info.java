/** A Reelport service as a client sees it. Start at {@link dev.reelport.cli.service.Service}. */
@NullMarked
package dev.reelport.cli.service;

import org.jspecify.annotations.NullMarked;
