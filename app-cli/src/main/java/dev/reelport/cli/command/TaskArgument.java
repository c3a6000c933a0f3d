package dev.reelport.cli.command;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** The address of a task: no state on this machine is needed to find it again. */
final class TaskArgument {
    static final String LABEL = "PROVIDER/TASK-ID";

    @Parameters(
            index = "0",
            paramLabel = LABEL,
            description =
                    "The address of the task, as create printed it: the name of the provider in the"
                            + " configuration, a slash, and the task's identifier at the provider.",
            converter = Converter.class)
    private @Nullable ProviderTask task;

    Job job(Session session) {
        return session.adoptTask().adopt(address());
    }

    ProviderTask address() {
        if (task == null) {
            throw new IllegalStateException("picocli demands it");
        }
        return task;
    }

    /** Turns the refusal of the domain into picocli's. */
    static final class Converter implements ITypeConverter<ProviderTask> {
        @Override
        public ProviderTask convert(String text) {
            try {
                return ProviderTask.read(text);
            } catch (IllegalArgumentException refused) {
                throw new CommandLine.TypeConversionException(refused.getMessage());
            }
        }
    }
}
