package dev.reelport.domain.rule;

import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;

/** What the rulebook says of a request for one model; all findings at once. */
public sealed interface Verdict {
    /** Everything there is to say, in the order of the rules. */
    List<Finding> findings();

    /** Why it cannot be done; empty when it can. */
    default List<Violation> violations() {
        return only(Violation.class);
    }

    /** How it would be done differently. */
    default List<Adjustment> adjustments() {
        return only(Adjustment.class);
    }

    /** What is worth knowing. */
    default List<Notice> notices() {
        return only(Notice.class);
    }

    private <T extends Finding> List<T> only(Class<T> kind) {
        return findings().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * It can be done.
     *
     * @param request as it will be done; what was asked, but for the adjustments
     */
    record Accepted(VideoRequest request, List<Finding> findings) implements Verdict {
        /** Keeps the findings in order. */
        public Accepted {
            findings = List.copyOf(findings);
        }

        /** Whether it will be done just as asked. */
        public boolean isExact() {
            return adjustments().isEmpty();
        }
    }

    /** It cannot be done, for at least one reason. */
    record Refused(List<Finding> findings) implements Verdict {
        /** Keeps the findings in order. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
