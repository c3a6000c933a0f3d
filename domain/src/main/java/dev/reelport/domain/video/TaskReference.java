package dev.reelport.domain.video;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier task at a provider, as a request names it. The identifier is the provider's own and is
 * never taken apart.
 *
 * @param provider the named provider whose task it is; absent: the one that gets the request
 * @param id as the provider gave it, untouched; may contain colons and slashes; up to 1,000
 *     characters that can be kept
 */
public record TaskReference(@Nullable String provider, String id) {
    private static final int LONGEST = 1_000;

    /**
     * @throws IllegalArgumentException when there is no identifier, it is longer than any that is
     *     known, or the provider's name has a slash
     */
    public TaskReference {
        identifier(id);
        provider = provider == null ? null : Require.text("the name of a provider", provider);
        if (provider != null && provider.contains("/")) {
            throw new IllegalArgumentException(
                    "the name of a provider has no slash, unlike «" + provider + "»");
        }
    }

    /**
     * The identifier of a task, untouched.
     *
     * @throws IllegalArgumentException when it is blank, longer than any that is known, or cannot
     *     be kept
     */
    public static String identifier(String id) {
        Require.text("the identifier of a task", id);
        if (id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the identifier of a task is up to %d characters".formatted(LONGEST));
        }
        Optional<String> flaw = Legibility.flaw(id);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("the identifier of a task: " + flaw.get());
        }
        return id;
    }

    /** The address {@code provider/task-id}, or the identifier alone. */
    @Override
    public String toString() {
        return provider == null ? id : provider + "/" + id;
    }
}
