package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.domain.usecase.Creation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Goes through the models that may make a film until one takes it. For one wish and thread. */
final class Selection {
    private final Wish wish;
    private final Iterator<Model> models;
    private final CreateVideo createVideo;
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final List<Finding> refusals = new ArrayList<>();

    Selection(Wish wish, List<Model> models, CreateVideo createVideo) {
        this.wish = wish;
        this.models = models.iterator();
        this.createVideo = createVideo;
    }

    /**
     * A job that a model takes.
     *
     * @param job accepted, not kept yet
     * @param findings what would be done differently, and what is worth knowing
     */
    record Chosen(Job job, List<Finding> findings) {}

    /** The next model's, that takes it; empty when there is none left. */
    Optional<Chosen> next() {
        while (models.hasNext()) {
            Model model = models.next();
            Judged judged = judged(model);
            if (judged.job().isPresent()) {
                return Optional.of(new Chosen(judged.job().get(), judged.findings()));
            }
            pass(model, reasons(judged.findings()));
        }
        return Optional.empty();
    }

    /** What each of those that are left would make of it. */
    List<Plan.Opinion> opinions() {
        List<Plan.Opinion> opinions = new ArrayList<>();
        models.forEachRemaining(
                model -> {
                    Judged judged = judged(model);
                    opinions.add(
                            new Plan.Opinion(model, judged.job().isPresent(), judged.findings()));
                });
        return opinions;
    }

    private Judged judged(Model model) {
        List<Finding> findings = new ArrayList<>(wish.findings());
        otherName(model).ifPresent(findings::add);
        Creation creation = createVideo.prepare(wish.request(), model, wish.fidelity());
        findings.addAll(creation.verdict().findings());
        return creation instanceof Creation.Created(Job job, Verdict.Accepted accepted)
                        && reasons(findings).isEmpty()
                ? new Judged(Optional.of(job), findings)
                : new Judged(Optional.empty(), findings);
    }

    /** What one model makes of it: a job, or nothing. */
    private record Judged(Optional<Job> job, List<Finding> findings) {}

    /** Why those that were asked do not make it, in order. */
    List<PassedOver> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Every reason for which any of them refused; those that several share once. */
    List<Finding> refusals() {
        return refusals.stream().distinct().toList();
    }

    /** Another model means another price: it is told, and needs consent. */
    private Optional<Finding> otherName(Model model) {
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

    /** What is against it: violations, and adjustments that nobody consented to. */
    private List<Finding> reasons(List<Finding> findings) {
        return findings.stream()
                .filter(
                        finding ->
                                finding instanceof Violation
                                        || (finding instanceof Adjustment
                                                && wish.fidelity() == Fidelity.STRICT))
                .toList();
    }

    private void pass(Model model, List<Finding> reasons) {
        refusals.addAll(reasons);
        passedOver.add(
                new PassedOver(
                        model.provider() + "/" + model.name(),
                        reasons.stream().map(Finding::sentence).toList()));
    }

    /** The provider of a job proved that it did not take it. */
    void passRejected(Job rejected) {
        passedOver.add(
                new PassedOver(
                        rejected.provider() + "/" + rejected.model(),
                        rejected.state().trouble().stream().map(Object::toString).toList()));
    }
}
