package dev.reelport.domain.usecase;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.VideoRequest;
import java.time.InstantSource;
import java.util.List;

/** Says what each configured model would make of a request. Sends nothing. Thread-safe. */
public final class PlanVideo {
    private final Providers providers;
    private final Rulebook rulebook;
    private final InstantSource clock;

    /** With the providers to ask, the rules to judge by, and the time. */
    public PlanVideo(Providers providers, Rulebook rulebook, InstantSource clock) {
        this.providers = providers;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A verdict for each model of each provider, in the order of the configuration. */
    public List<Plan> plan(VideoRequest request, Fidelity fidelity) {
        return providers.models().stream().map(model -> plan(request, model, fidelity)).toList();
    }

    /** The verdict for one model. */
    public Plan plan(VideoRequest request, Model model, Fidelity fidelity) {
        return new Plan(model, rulebook.check(request, model, fidelity, clock.instant()));
    }

    /**
     * What one model would make of a request.
     *
     * @param model the model
     * @param verdict accepted exactly, accepted with adjustments, or refused
     */
    public record Plan(Model model, Verdict verdict) {}
}
