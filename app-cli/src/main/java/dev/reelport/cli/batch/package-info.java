/**
 * Many requests from one file, and what is durable of each. Start at {@link
 * dev.reelport.cli.batch.Ledger}.
 */
@NullMarked
package dev.reelport.cli.batch;

import org.jspecify.annotations.NullMarked;
