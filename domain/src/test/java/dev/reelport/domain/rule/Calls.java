package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;

/** Calls that make nothing of their own, as those of Groovy do. */
final class Calls {
    private Calls() {}

    static Runnable objection(Rule rule, VideoRequest request, Model model, Instant now) {
        return () -> rule.judge().objection(request, model, now);
    }

    static Runnable check(Rulebook rulebook, VideoRequest request, Model model, Instant now) {
        return () -> rulebook.check(request, model, Fidelity.STRICT, now);
    }
}
