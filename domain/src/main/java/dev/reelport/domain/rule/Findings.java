package dev.reelport.domain.rule;

import java.util.ArrayList;
import java.util.List;

/** Lists of findings, none of which is made before there is something to say. */
final class Findings {
    private Findings() {}

    /** Those before, which began as {@code List.of()}, and one more. */
    static List<Finding> with(List<Finding> before, Finding one) {
        List<Finding> findings = before.isEmpty() ? new ArrayList<>() : before;
        findings.add(one);
        return findings;
    }
}
