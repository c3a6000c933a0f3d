package dev.reelport.domain.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A format that providers speak, and the way to open a named account that speaks it. Adapters offer
 * one; apps find it by {@link #name()} and never learn which class it is.
 */
public interface ProviderFormat {
    /** Its name in the configuration, such as {@code sandbox}. */
    String name();

    /**
     * The settings it understands, by their names in the configuration, such as {@code api-key}.
     */
    Set<String> settings();

    /** The same for people, in the order in which they are read. */
    default List<Setting> describedSettings() {
        return settings().stream().sorted().map(name -> new Setting(name, "", "")).toList();
    }

    /**
     * Opens an account.
     *
     * @param name its name in the configuration
     * @param settings what it is configured with; only names of {@link #settings()}
     * @throws InvalidSettingsException with everything that is wrong with the settings
     */
    VideoProvider open(String name, Map<String, String> settings);
}
