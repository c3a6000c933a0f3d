package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.order.Alternatives;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Link;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins the search for a model: for a new wish, or where an earlier search left off. Thread-safe.
 */
@Singleton
final class Selections {
    private static final int LONGEST_NAME = 256;

    private static final Finding NAMELESS =
            new Finding.Violation(
                    "model.no-name",
                    "model",
                    "the name of a model is up to 256 characters, and none that controls a device",
                    null);

    private final Routing routing;
    private final Judge judge;
    private final Callbacks callbacks;
    private final InstantSource clock;

    Selections(Routing routing, Judge judge, Callbacks callbacks, InstantSource clock) {
        this.routing = routing;
        this.judge = judge;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Among the models that the routes lead to; empty where they lead nowhere. */
    Optional<Selection> of(Wish wish, String fingerprint) {
        List<Model> models = routing.models(wish.provider(), wish.model(), wish.format());
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Selection(
                                wish.withoutCallback(),
                                fingerprint,
                                callback(wish),
                                clock.instant(),
                                List.of(),
                                models,
                                judge));
    }

    private Order.@Nullable Callback callback(Wish wish) {
        Link address = wish.request().callback();
        return address == null ? null : callbacks.wanted(address);
    }

    /**
     * Why nobody need be asked: the client cannot be called as it wants, or its name for a model is
     * none. Asked only of wishes that are no orders yet.
     */
    Optional<Finding> impossible(Wish wish) {
        return Optional.ofNullable(wish.request().callback())
                .flatMap(callbacks::refusal)
                .or(() -> isNameless(wish.model()) ? Optional.of(NAMELESS) : Optional.empty());
    }

    private static boolean isNameless(@Nullable String model) {
        return model != null
                && (model.length() > LONGEST_NAME
                        || model.chars().anyMatch(Character::isISOControl));
    }

    /**
     * Among the models that were left when the first one was chosen, as far as they are still
     * offered.
     *
     * @param rejected the job that the first one's provider did not take
     */
    Selection after(Order order, Alternatives left, Job rejected) {
        Wish wish =
                new Wish(
                        order.client(),
                        order.format(),
                        null,
                        order.askedModel(),
                        left.request(),
                        left.request(),
                        left.findings(),
                        left.fidelity(),
                        order.key(),
                        false);
        List<PassedOver> passedOver = new ArrayList<>(order.passedOver());
        passedOver.add(passed(rejected));
        List<Model> models =
                left.models().stream().map(routing::find).flatMap(Optional::stream).toList();
        return new Selection(
                wish, order.fingerprint(), order.callback(), order.at(), passedOver, models, judge);
    }

    private static PassedOver passed(Job rejected) {
        return new PassedOver(
                rejected.provider() + "/" + rejected.model(),
                rejected.state().trouble().stream().map(Object::toString).toList());
    }

    /**
     * Tells what would become of a wish.
     *
     * @param all whether every model is asked; otherwise those that would be asked for the film
     */
    Plan plan(Wish wish, boolean all) {
        Optional<Finding> impossible = impossible(wish);
        if (impossible.isPresent()) {
            return new Plan.Nobody(impossible.get());
        }
        List<Model> models =
                all ? routing.all() : routing.models(wish.provider(), wish.model(), wish.format());
        return models.isEmpty()
                ? new Plan.Nobody(nobody(wish))
                : new Plan.Verdicts(
                        models.stream()
                                .map(model -> opinion(wish.withoutCallback(), model))
                                .toList());
    }

    private Plan.Opinion opinion(Wish wish, Model model) {
        Judge.Judged judged = judge.judged(wish, model);
        return new Plan.Opinion(model, judged.job().isPresent(), judged.findings());
    }

    /** Why nobody is asked. */
    Finding nobody(Wish wish) {
        String sentence =
                wish.provider() == null
                        ? "no route leads from the model «%s» to a provider"
                                .formatted(wish.model() == null ? "" : wish.model())
                        : "no provider is named «%s»".formatted(wish.provider());
        return new Finding.Violation("model.no-route", "model", sentence, routing.offer());
    }
}
