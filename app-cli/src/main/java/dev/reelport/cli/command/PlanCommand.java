package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.RequestFile;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What each configured model would make of a request. */
@Command(
        name = "plan",
        description = "Says what each configured model would make of a request. Sends nothing.")
final class PlanCommand extends StudioCommand {
    @Mixin private FileArgument file = new FileArgument();
    @Mixin private RequestOptions options = new RequestOptions();

    @Option(
            names = "--wire",
            description =
                    "Also print, for each model that takes the request, the HTTP message that would"
                            + " be sent and a curl command that sends it. Keys and the queries of"
                            + " links are hidden.")
    private boolean wire;

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        RequestFile asked =
                options.read(surroundings().workingDirectory(), file.path(), new FlagTree());
        if (wire) {
            return wirePlans(asked);
        }
        try (Studio studio = studio(asked, null)) {
            return print(studio.plans(asked, options.fidelity()));
        }
    }

    private int wirePlans(RequestFile asked) {
        if (isAtServer()) {
            throw new BadInputException(
                    List.of(
                            new Problem(
                                    Place.flag("--wire"),
                                    "",
                                    "the message to the provider is the service's; leave out"
                                            + " --wire, or the service")));
        }
        try (Session session = session(asked)) {
            Candidates candidates = new Candidates(session, asked, options.fidelity());
            candidates.refuseUnreadable();
            return new WirePlans(session.providers(), screen()).print(candidates.plans());
        }
    }

    private int print(List<PlanReport> plans) {
        int width = width(plans);
        screen().result(plans, plans.stream().flatMap(plan -> plan.lines(width).stream()).toList());
        return possible(plans);
    }

    static int width(List<PlanReport> plans) {
        return plans.stream().mapToInt(plan -> plan.address().length()).max().orElse(0);
    }

    static int possible(List<PlanReport> plans) {
        boolean possible = plans.stream().anyMatch(PlanReport::isAccepted);
        return possible ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
