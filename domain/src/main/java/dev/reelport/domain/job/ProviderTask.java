package dev.reelport.domain.job;

import dev.reelport.domain.video.TaskReference;

/**
 * A provider's receipt. Only the named provider that took the task, that is the account it is
 * configured with, knows it; it is never asked for anywhere else.
 *
 * @param provider the name of the provider in the configuration
 * @param id the provider's own identifier, opaque: never taken apart; may contain colons and
 *     slashes; up to 1,000 characters that can be kept
 */
public record ProviderTask(String provider, String id) {
    /**
     * @throws IllegalArgumentException when there is no provider or no identifier, the provider's
     *     name has a slash, or the identifier is longer than any that is known, or no text
     */
    public ProviderTask {
        if (provider.isBlank() || id.isBlank() || provider.contains("/")) {
            throw new IllegalArgumentException(
                    "a task is addressed as provider/task-id, unlike «"
                            + provider
                            + "/"
                            + id
                            + "»");
        }
        TaskReference.identifier(id);
    }

    /**
     * Reads {@code provider/task-id}; the identifier may itself contain slashes.
     *
     * @throws IllegalArgumentException when there is no slash, or nothing on one side of it
     */
    public static ProviderTask read(String address) {
        int slash = address.indexOf('/');
        if (slash < 1 || slash == address.length() - 1) {
            throw new IllegalArgumentException(
                    "a task is addressed as provider/task-id, unlike «" + address + "»");
        }
        return new ProviderTask(address.substring(0, slash), address.substring(slash + 1));
    }

    /** The address {@code provider/task-id}. */
    @Override
    public String toString() {
        return provider + "/" + id;
    }
}
