package dev.reelport.cli.command;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The address of a task, or the name of a video at a service: no state on this machine is needed to
 * find it again.
 */
final class TaskArgument {
    static final String LABEL = "PROVIDER/TASK-ID";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = LABEL,
            description =
                    "The address of the task, as create printed it: the name of the provider in the"
                        + " configuration, a slash, and the task's identifier at the provider. With"
                        + " --server: the name of the video, as create --server printed it; adopt"
                        + " takes the task's address there too.")
    private String text = "";

    /** The job that is called so. */
    Job job(Studio studio) {
        return read(studio::find);
    }

    /** The task that is called so. */
    ProviderTask address() {
        return read(ProviderTask::read);
    }

    /** Turns the refusal into picocli's. */
    private <T> T read(Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for positional parameter at index 0 (%s): %s"
                            .formatted(LABEL, refused.getMessage()),
                    refused);
        }
    }
}
