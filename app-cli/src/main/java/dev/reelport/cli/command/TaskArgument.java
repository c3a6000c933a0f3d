package dev.reelport.cli.command;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** The address of a task: no state on this machine is needed to find it again. */
final class TaskArgument {
    @Parameters(
            paramLabel = "PROVIDER/TASK-ID",
            description = "The address that create printed.",
            converter = Converter.class)
    private @Nullable ProviderTask task;

    Job job(Session session) {
        if (task == null) {
            throw new IllegalStateException("picocli demands it");
        }
        return session.adoptTask().adopt(task);
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
