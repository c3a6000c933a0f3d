package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.domain.rule.Finding;
import dev.reelport.http.order.Judge.Judged;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Goes through the models that may make a film until one takes it. For one wish and thread. */
final class Selection {
    private final Wish wish;
    private final String fingerprint;
    private final Order.@Nullable Callback callback;
    private final Instant at;
    private final Judge judge;
    private final Queue<Model> models;
    private final List<PassedOver> passedOver;
    private final List<Finding> refusals = new ArrayList<>();

    /**
     * @param callback where the client is called when it ends; absent: nowhere
     * @param at when it was asked for
     * @param passedOver the models that were asked before
     * @param models to ask, in order
     */
    Selection(
            Wish wish,
            String fingerprint,
            Order.@Nullable Callback callback,
            Instant at,
            List<PassedOver> passedOver,
            List<Model> models,
            Judge judge) {
        this.wish = wish;
        this.fingerprint = fingerprint;
        this.callback = callback;
        this.at = at;
        this.passedOver = new ArrayList<>(passedOver);
        this.models = new ArrayDeque<>(models);
        this.judge = judge;
    }

    /** The order for the next model that takes it; empty when there is none left. */
    Optional<Draft> next() {
        while (!models.isEmpty()) {
            Model model = models.remove();
            Judged judged = judge.judged(wish, model);
            if (judged.job().isPresent()) {
                Job job = judged.job().get();
                return Optional.of(new Draft(order(job, judged.findings()), job, alternatives()));
            }
            pass(model, judged.reasons());
        }
        return Optional.empty();
    }

    /** Every reason for which any of them refused; those that several share once. */
    List<Finding> refusals() {
        return refusals.stream().distinct().toList();
    }

    private Order order(Job job, List<Finding> findings) {
        return new Order(
                job.id(),
                wish.client(),
                wish.format(),
                wish.model(),
                wish.key(),
                fingerprint,
                findings,
                passedOver,
                at,
                callback);
    }

    private @Nullable Alternatives alternatives() {
        return models.isEmpty()
                ? null
                : new Alternatives(
                        wish.assumed(),
                        wish.findings(),
                        wish.fidelity(),
                        models.stream().map(Routing::address).toList());
    }

    private void pass(Model model, List<Finding> reasons) {
        refusals.addAll(reasons);
        passedOver.add(
                new PassedOver(
                        Routing.address(model), reasons.stream().map(Finding::sentence).toList()));
    }
}
