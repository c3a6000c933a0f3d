package dev.reelport.cli.translate;

import dev.reelport.domain.rule.Finding;
import dev.reelport.wire.message.WireRequest;
import java.util.List;

/**
 * A body in its new format.
 *
 * @param model it is written for
 * @param request what would be sent
 * @param findings what is done differently, and what is worth knowing
 * @param usual whether it goes where clients of the format have films made
 */
public record Translation(
        String model, WireRequest request, List<Finding> findings, boolean usual) {
    /** Keeps the findings in order. */
    public Translation {
        findings = List.copyOf(findings);
    }
}
