package dev.reelport.domain.video;

import org.jspecify.annotations.Nullable;

/**
 * An earlier task at a provider, as a request names it. The identifier is the provider's own and is
 * never taken apart.
 *
 * @param provider the named provider whose task it is; absent: the one that gets the request
 * @param id as the provider gave it, untouched; may contain colons and slashes
 */
public record TaskReference(@Nullable String provider, String id) {
    /**
     * @throws IllegalArgumentException when there is no identifier, or the provider's name has a
     *     slash
     */
    public TaskReference {
        Require.text("the identifier of a task", id);
        provider = provider == null ? null : Require.text("the name of a provider", provider);
        if (provider != null && provider.contains("/")) {
            throw new IllegalArgumentException(
                    "the name of a provider has no slash, unlike «" + provider + "»");
        }
    }

    /** The address {@code provider/task-id}, or the identifier alone. */
    @Override
    public String toString() {
        return provider == null ? id : provider + "/" + id;
    }
}
