package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.Creation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what one model makes of a wish. Keeps and sends nothing. Thread-safe. */
@Singleton
final class Judge {
    private final CreateVideo createVideo;
    private final Ownership ownership;
    private final Providers providers;

    Judge(CreateVideo createVideo, Ownership ownership, Providers providers) {
        this.createVideo = createVideo;
        this.ownership = ownership;
        this.providers = providers;
    }

    /**
     * What one model makes of a wish.
     *
     * @param job accepted, not kept yet; empty: the model does not take it
     * @param findings everything there is to say
     * @param reasons what is against it: violations, and adjustments that nobody consented to
     */
    record Judged(Optional<Job> job, List<Finding> findings, List<Finding> reasons) {}

    /** Of another client's video nothing is said but that there is none. */
    Judged judged(Wish wish, Model model) {
        List<Finding> foreign = ownership.foreign(wish, model);
        if (!foreign.isEmpty()) {
            return new Judged(Optional.empty(), foreign, foreign);
        }
        List<Finding> findings = new ArrayList<>(wish.findings());
        otherName(wish, model).ifPresent(findings::add);
        Creation creation = prepared(wish, model, findings);
        findings.addAll(creation.verdict().findings());
        List<Finding> reasons = reasons(findings, wish.fidelity());
        return creation instanceof Creation.Created(Job job, Verdict.Accepted accepted)
                        && reasons.isEmpty()
                ? new Judged(Optional.of(job), findings, reasons)
                : new Judged(Optional.empty(), findings, reasons);
    }

    /**
     * A provider of the client's own format assumes by itself what its document says. Another is
     * asked for it; where it cannot make that, it makes what it likes, which is told.
     *
     * @param findings takes what is told
     */
    private Creation prepared(Wish wish, Model model, List<Finding> findings) {
        boolean isOwn = providers.named(model.provider()).format().equals(wish.format());
        Creation asked =
                createVideo.prepare(
                        isOwn ? wish.request() : wish.assumed(), model, wish.fidelity());
        if (isOwn || asked instanceof Creation.Created) {
            return asked;
        }
        findings.addAll(Unsaid.of(wish));
        return createVideo.prepare(wish.request(), model, wish.fidelity());
    }

    /** Another model means another price: it is told, and needs consent. */
    private static Optional<Finding> otherName(Wish wish, Model model) {
        String asked = wish.model();
        return asked == null || asked.equals(model.name())
                ? Optional.empty()
                : Optional.of(
                        new Adjustment(
                                "model.chosen",
                                "model",
                                "another model than «" + asked + "» makes the film",
                                asked,
                                model.provider() + "/" + model.name()));
    }

    private static List<Finding> reasons(List<Finding> findings, Fidelity fidelity) {
        return findings.stream().filter(finding -> isReason(finding, fidelity)).toList();
    }

    private static boolean isReason(Finding finding, Fidelity fidelity) {
        return finding instanceof Violation
                || (finding instanceof Adjustment && fidelity == Fidelity.STRICT);
    }
}
