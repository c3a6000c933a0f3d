package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        List<Finding> findings = new ArrayList<>();
        Model making = model.making(request.edit());
        VideoRequest current = request;
        for (Rule rule : rules) {
            Judgement judgement = rule.judge().judge(current, making, now);
            current = judgement.request();
            judgement.findings().forEach(finding -> findings.add(Places.asked(finding, request)));
        }
        List<Finding> held = findings.stream().map(finding -> held(finding, fidelity)).toList();
        boolean refused = held.stream().anyMatch(Violation.class::isInstance);
        return refused ? new Verdict.Refused(held) : new Verdict.Accepted(current, held);
    }

    private static Finding held(Finding finding, Fidelity fidelity) {
        return finding instanceof Adjustment adjustment && fidelity == Fidelity.STRICT
                ? adjustment.refused()
                : finding;
    }
}
