package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.FindingReport;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.cli.request.RequestFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What each configured model would make of a request. */
@Command(
        name = "plan",
        description = "Says what each configured model would make of a request. Sends nothing.")
final class PlanCommand extends ReelportSubcommand {
    @Mixin private RequestOptions options = new RequestOptions();

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        RequestFile asked = options.read(surroundings().workingDirectory());
        try (Session session = session(asked)) {
            Candidates candidates = new Candidates(session, asked, options.fidelity());
            candidates.refuseUnreadable();
            List<PlanReport> plans = candidates.plans().stream().map(PlanReport::of).toList();
            screen().result(plans, table(plans));
            boolean possible = plans.stream().anyMatch(PlanReport::isAccepted);
            return possible ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static List<String> table(List<PlanReport> plans) {
        int width = plans.stream().mapToInt(plan -> plan.address().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (PlanReport plan : plans) {
            lines.add(
                    plan.address()
                            + " ".repeat(width - plan.address().length())
                            + "  "
                            + plan.words());
            plan.findings().stream()
                    .map(FindingReport::line)
                    .map("    "::concat)
                    .forEach(lines::add);
        }
        return lines;
    }
}
