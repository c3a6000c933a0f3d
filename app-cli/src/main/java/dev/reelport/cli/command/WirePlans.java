package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.output.PlanReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.language.document.Printable;
import dev.reelport.wire.http.HttpText;
import dev.reelport.wire.http.WireProvider;
import java.util.ArrayList;
import java.util.List;

/** Prints plans with the HTTP message of each that is accepted. Sends nothing. For one command. */
final class WirePlans {
    private final Providers providers;
    private final Screen screen;
    private final List<PlanReport> reports = new ArrayList<>();
    private final List<List<String>> variables = new ArrayList<>();
    private boolean broken;

    WirePlans(Providers providers, Screen screen) {
        this.providers = providers;
        this.screen = screen;
    }

    int print(List<Plan> plans) {
        plans.stream().map(this::report).forEach(reports::add);
        int width = PlanCommand.width(reports);
        screen.exactResult(
                reports, reports.stream().flatMap(plan -> lines(plan, width).stream()).toList());
        CurlVariables.of(variables).sentence().ifPresent(screen::say);
        return broken ? ExitCode.BROKEN : PlanCommand.possible(reports);
    }

    private PlanReport report(Plan plan) {
        PlanReport report = PlanReport.of(plan);
        return plan.verdict() instanceof Verdict.Accepted accepted
                        && providers.named(report.provider()) instanceof WireProvider wire
                ? sending(report, wire, accepted)
                : report;
    }

    private PlanReport sending(PlanReport report, WireProvider wire, Verdict.Accepted accepted) {
        try {
            HttpText text = wire.preview(accepted.request(), report.model());
            variables.add(text.variables());
            return report.sending(text.message(), text.curl());
        } catch (RuntimeException defect) {
            broken = true;
            screen.say(
                    "%s: the message cannot be written, which is a defect of reelport: %s"
                            .formatted(report.address(), Defect.words(defect)));
            return report;
        }
    }

    private List<String> lines(PlanReport plan, int width) {
        List<String> lines =
                new ArrayList<>(plan.lines(width).stream().map(Printable::of).toList());
        if (plan.message() != null) {
            plan.message().lines().map(WirePlans::indented).forEach(lines::add);
            lines.add("");
            lines.add(indented(String.valueOf(plan.curl())));
            lines.add("");
        } else if (plan.isAccepted()
                && !(providers.named(plan.provider()) instanceof WireProvider)) {
            lines.add(indented("nothing is sent over a network"));
        }
        return lines;
    }

    private static String indented(String line) {
        return line.isEmpty() ? "" : "    " + line;
    }
}
