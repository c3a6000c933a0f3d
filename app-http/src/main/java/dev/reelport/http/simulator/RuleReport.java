package dev.reelport.http.simulator;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How a rule of the script stands.
 *
 * @param fault what it plays
 * @param seen how many requests it counted
 * @param played to how many of them it happened
 */
@Serdeable
record RuleReport(String fault, long seen, long played) {}
