package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.domain.capability.Model;
import dev.reelport.language.report.ModelReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** What each configured model can make. */
@Command(
        name = "providers",
        description = "Lists the configured providers and what each model can make.")
final class ProvidersCommand extends ReelportSubcommand {
    ProvidersCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (Session session = session()) {
            List<Model> models = session.providers().models();
            screen().result(models.stream().map(ModelReport::of).toList(), lines(models));
            return ExitCode.DONE;
        }
    }

    private static List<String> lines(List<Model> models) {
        List<String> lines = new ArrayList<>();
        for (Model model : models) {
            lines.add(model.toString());
            ModelReport.lines(model)
                    .forEach((what, words) -> lines.add("  %-14s %s".formatted(what, words)));
        }
        return lines;
    }
}
