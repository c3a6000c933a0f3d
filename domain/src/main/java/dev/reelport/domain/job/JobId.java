package dev.reelport.domain.job;

import java.util.regex.Pattern;

/**
 * Our own name for a job; never a provider's.
 *
 * @param value 1 to 64 letters, digits, hyphens or underscores
 */
public record JobId(String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * @throws IllegalArgumentException when it is not such a name
     */
    public JobId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the name of a job is 1 to 64 letters, digits, hyphens or underscores, not «"
                            + value
                            + "»");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
