/**
 * What is told of findings, failures and models, as JSON. Start at {@link
 * dev.reelport.language.report.FindingReport}.
 */
@NullMarked
package dev.reelport.language.report;

import org.jspecify.annotations.NullMarked;
