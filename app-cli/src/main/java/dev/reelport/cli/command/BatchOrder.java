package dev.reelport.cli.command;

import dev.reelport.cli.batch.JobLine;

/**
 * A line of a batch that the rules accept.
 *
 * @param line where it stands
 * @param order what is handed over
 */
record BatchOrder(JobLine line, Studio.Order order) {}
