package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All rules, in the order in which they are judged. Rules that may rewrite a request come before
 * those that measure it, so that limits are held against what would really be sent. Safe to share
 * between threads.
 *
 * @param rules in order
 */
public record Rulebook(List<Rule> rules) {
    /** Keeps the order. */
    public Rulebook {
        rules = List.copyOf(rules);
    }

    /** The rules of this package. */
    public static Rulebook standard() {
        return new Rulebook(
                Stream.of(
                                LifespanRules.ALL,
                                MentionRules.ALL,
                                ScriptRules.READING,
                                DurationRules.ALL,
                                ScriptRules.TELLING,
                                FrameRules.ALL,
                                CharacterRules.ALL,
                                ImageRules.ALL,
                                EditRules.ALL,
                                DeliveryRules.ALL)
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * Judges a request before anything is handed over, by what the model can do for its edit.
     *
     * @param request what is asked
     * @param model who shall make it
     * @param fidelity whether it may be done differently
     * @param now the time, for models that end
     */
    public Verdict check(VideoRequest request, Model model, Fidelity fidelity, Instant now) {
        Model making = model.making(request.edit());
        List<Finding> findings = List.of();
        VideoRequest current = request;
        Set<Part> said = Part.of(request);
        for (int index = 0; index < rules.size(); index++) {
            Rule rule = rules.get(index);
            Judgement objection =
                    said.contains(rule.about())
                            ? rule.judge().objection(current, making, now)
                            : null;
            if (objection != null) {
                current = objection.request();
                said = Part.of(current);
                for (Finding finding : objection.findings()) {
                    Finding held = held(Places.asked(finding, request), fidelity);
                    findings = Findings.with(findings, held);
                }
            }
        }
        return verdict(current, findings);
    }

    private static Verdict verdict(VideoRequest request, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding instanceof Violation) {
                return new Verdict.Refused(findings);
            }
        }
        return new Verdict.Accepted(request, findings);
    }

    private static Finding held(Finding finding, Fidelity fidelity) {
        return finding instanceof Adjustment adjustment && fidelity == Fidelity.STRICT
                ? adjustment.refused()
                : finding;
    }
}
