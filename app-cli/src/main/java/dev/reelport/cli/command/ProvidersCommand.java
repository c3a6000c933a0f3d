package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.language.report.ModelReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** What each configured model can make. */
@Command(
        name = "providers",
        description = "Lists the configured providers and what each model can make.")
final class ProvidersCommand extends StudioCommand {
    ProvidersCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Studio studio = studio()) {
            List<ModelReport> models = studio.models();
            screen().result(models, lines(models));
            return ExitCode.DONE;
        }
    }

    private static List<String> lines(List<ModelReport> models) {
        List<String> lines = new ArrayList<>();
        for (ModelReport model : models) {
            lines.add(model.address());
            model.lines().forEach((what, words) -> lines.add("  %-14s %s".formatted(what, words)));
        }
        return lines;
    }
}
