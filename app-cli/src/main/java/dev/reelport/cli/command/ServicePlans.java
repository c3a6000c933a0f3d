package dev.reelport.cli.command;

import dev.reelport.cli.output.PlanReport;
import dev.reelport.cli.output.Shell;
import dev.reelport.cli.service.PlanAnswer;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.cli.service.VideoOrder;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.report.FindingReport;
import java.util.List;

/** What the models of a service make of a request, told with the places in it. Thread-safe. */
final class ServicePlans {
    private final Service service;

    ServicePlans(Service service) {
        this.service = service;
    }

    /** What each model says: all of them, or those that the request names. */
    List<PlanReport> plans(VideoOrder order) {
        boolean all = order.asked().provider() == null && order.asked().model() == null;
        try {
            return service.plan(order, all).models().stream().map(ServicePlans::report).toList();
        } catch (ServiceException refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            throw new BadInputException(
                    refused.findings().stream().map(order.asked()::refusal).toList());
        }
    }

    private static PlanReport report(PlanAnswer.Opinion said) {
        return new PlanReport(
                said.provider(), said.model(), said.verdict(), said.findings(), null, null);
    }

    /** Refuses what no model would make. */
    void check(VideoOrder order) {
        try {
            List<PlanAnswer.Opinion> opinions = service.plan(order, false).models();
            if (opinions.stream().allMatch(PlanAnswer.Opinion::isRefused)) {
                throw refused(
                        order,
                        opinions.stream()
                                .flatMap(opinion -> opinion.findings().stream())
                                .filter(finding -> isReason(finding, order.fidelity()))
                                .distinct()
                                .toList());
            }
        } catch (ServiceException refused) {
            throw translated(order, refused);
        }
    }

    private static boolean isReason(FindingReport finding, Fidelity fidelity) {
        return finding.kind().equals("violation")
                || (finding.kind().equals("adjustment") && fidelity == Fidelity.STRICT);
    }

    /** What is wrong with the request is told with its places. */
    RuntimeException translated(VideoOrder order, ServiceException refused) {
        return refused.kind() == Kind.REQUEST && !refused.findings().isEmpty()
                ? refused(order, refused.findings())
                : refused;
    }

    private RefusedException refused(VideoOrder order, List<FindingReport> findings) {
        return new RefusedException(
                findings.stream().map(order.asked()::refusal).toList(),
                "the service cannot have this made; nothing was handed over. To see what each"
                        + " model can do: reelport providers --server "
                        + Shell.word(service.root()));
    }
}
