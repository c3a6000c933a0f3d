package dev.reelport.domain.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A provider cannot be opened with these settings. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /**
     * @param problems what is wrong, by the name of the setting; never a secret value
     */
    public InvalidSettingsException(Map<String, String> problems) {
        super(String.join("; ", problems.values()));
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** What is wrong, by the name of the setting. */
    public Map<String, String> problems() {
        return problems;
    }
}
