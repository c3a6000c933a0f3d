package dev.reelport.domain.provider;

/**
 * What a named account can be configured with, for people.
 *
 * @param name in the configuration, such as {@code api-key}
 * @param standard what holds where nothing is configured; empty: nothing does
 * @param meaning what it is about, with its unit; empty: nobody has described it
 */
public record Setting(String name, String standard, String meaning) {}
