package dev.reelport.cli.command;

import dev.reelport.cli.batch.JobLine;
import dev.reelport.cli.batch.Ledger;

/**
 * A line of a batch and where it is kept.
 *
 * @param ledger of the batch
 * @param line that is handed over
 */
record LedgerLine(Ledger ledger, JobLine line) {}
