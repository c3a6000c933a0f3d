package dev.reelport.cli.output;

import dev.reelport.domain.job.ProviderTask;
import org.jspecify.annotations.Nullable;

/**
 * What a person calls a job, and types to come back to it.
 *
 * @param name {@code provider/task-id}, or a service's name of a video
 * @param server where the service is; absent: the provider is asked from here
 */
public record Address(String name, @Nullable String server) {
    /** Of a task at a provider. */
    public static Address of(ProviderTask task) {
        return new Address(task.toString(), null);
    }

    /** As words of a command, in quotes where the shell would split or expand them. */
    public String words() {
        return Shell.word(name) + (server == null ? "" : " --server " + Shell.word(server));
    }

    /** Whose it is, and who goes on with it. */
    public String whereItGoesOn() {
        return server == null
                ? "The task goes on at the provider."
                : "The service goes on with it.";
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }
}
