package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding;
import java.util.List;

/** What would become of a wish; nothing was kept or sent. */
public sealed interface Plan {
    /**
     * What each model that would be asked says.
     *
     * @param opinions in the order in which they would be asked; at least one
     */
    record Verdicts(List<Opinion> opinions) implements Plan {
        /** Keeps the order. */
        public Verdicts {
            opinions = List.copyOf(opinions);
        }
    }

    /**
     * Nobody would be asked.
     *
     * @param reason why not
     */
    record Nobody(Finding reason) implements Plan {}

    /**
     * What one model says.
     *
     * @param model who
     * @param isTaken whether it would make the film
     * @param findings everything there is to say
     */
    record Opinion(Model model, boolean isTaken, List<Finding> findings) {
        /** Keeps the order. */
        public Opinion {
            findings = List.copyOf(findings);
        }

        /** Whether nothing would be made differently. */
        public boolean isExact() {
            return findings.stream().noneMatch(Finding.Adjustment.class::isInstance);
        }
    }
}
