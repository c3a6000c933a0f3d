package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.RepeatedOrderException;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.usecase.CreateVideo;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.measure.Meters;
import dev.reelport.http.order.Selection.Chosen;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a wish and makes it an order: finds out whether it came before, chooses the model, keeps
 * order and job, hands the job over, and goes on to the next model where the first one's provider
 * proved that it did not take it and the fault is the provider's. Thread-safe.
 */
@Singleton
public final class OrderDesk {
    /** What another provider may do better; a request that is wrong stays wrong. */
    private static final Set<FailureKind> ELSEWHERE =
            EnumSet.of(
                    FailureKind.UNREACHABLE,
                    FailureKind.UNAVAILABLE,
                    FailureKind.UNAUTHORIZED,
                    FailureKind.OUT_OF_CREDIT,
                    FailureKind.THROTTLED);

    private final Routing routing;
    private final CreateVideo createVideo;
    private final Handover handover;
    private final Callbacks callbacks;
    private final OrderBook orders;
    private final JobStore jobs;
    private final ServiceSettings settings;
    private final InstantSource clock;
    private final Meters meters;

    OrderDesk(
            Routing routing,
            CreateVideo createVideo,
            Handover handover,
            Callbacks callbacks,
            OrderBook orders,
            JobStore jobs,
            ServiceSettings settings,
            InstantSource clock,
            Meters meters) {
        this.routing = routing;
        this.createVideo = createVideo;
        this.handover = handover;
        this.callbacks = callbacks;
        this.orders = orders;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Takes a wish. */
    public Placement take(Wish wish) {
        Placement placement = taken(wish);
        meters.wish(
                wish.format(),
                switch (placement) {
                    case Placement.Placed placed -> placed.isFirst() ? "placed" : "repeated";
                    case Placement.Refused refused -> "refused";
                    case Placement.KeyTaken taken -> "key-taken";
                });
        return placement;
    }

    private Placement taken(Wish wish) {
        String fingerprint = Fingerprint.of(wish);
        Optional<Order> before = before(wish, fingerprint);
        Placement known = before.map(first -> known(first, fingerprint)).orElse(null);
        if (known instanceof Placement.Placed placed && isElsewhere(placed.job())) {
            return selected(wish, fingerprint, placed.order());
        }
        return known == null ? selected(wish, fingerprint, null) : known;
    }

    /**
     * Chooses a model and hands over.
     *
     * @param rejected what the same wish became before: nobody took it, for a reason that may have
     *     passed, so the order goes on with another one; absent: it comes for the first time
     */
    private Placement selected(Wish wish, String fingerprint, @Nullable Order rejected) {
        List<Model> models = routing.models(wish.provider(), wish.model(), wish.format());
        if (models.isEmpty()) {
            return new Placement.Refused(List.of(nobody(wish)));
        }
        Optional<Finding> uncallable = uncallable(wish);
        if (uncallable.isPresent()) {
            return new Placement.Refused(List.of(uncallable.get()));
        }
        Selection selection = new Selection(wish.withoutCallback(), models, createVideo);
        try {
            return selection
                    .next()
                    .map(chosen -> placed(wish, fingerprint, rejected, chosen, selection))
                    .orElseGet(() -> new Placement.Refused(selection.refusals()));
        } catch (RepeatedOrderException repeated) {
            return known(repeated.first(), fingerprint);
        }
    }

    /**
     * Tells what would become of a wish.
     *
     * @param all whether every model is asked; otherwise those that would be asked for the film
     */
    public Plan plan(Wish wish, boolean all) {
        Optional<Finding> uncallable = uncallable(wish);
        if (uncallable.isPresent()) {
            return new Plan.Nobody(uncallable.get());
        }
        List<Model> models =
                all ? routing.all() : routing.models(wish.provider(), wish.model(), wish.format());
        return models.isEmpty()
                ? new Plan.Nobody(nobody(wish))
                : new Plan.Verdicts(
                        new Selection(wish.withoutCallback(), models, createVideo).opinions());
    }

    private Optional<Order> before(Wish wish, String fingerprint) {
        if (wish.key() != null) {
            return orders.find(wish.client(), wish.key());
        }
        return wish.isRepeat()
                ? orders.repeated(
                        wish.client(), fingerprint, clock.instant().minus(settings.repeatWindow()))
                : Optional.empty();
    }

    private Placement known(Order first, String fingerprint) {
        return first.fingerprint().equals(fingerprint)
                ? new Placement.Placed(first, jobs.find(first.job()).orElseThrow(), false)
                : new Placement.KeyTaken(first);
    }

    private Placement placed(
            Wish wish,
            String fingerprint,
            @Nullable Order rejected,
            Chosen first,
            Selection selection) {
        Order order = order(wish, fingerprint, first, selection);
        keep(order, first.job(), rejected);
        meters.adjusted(order.findings());
        Job job = handover.handOver(first.job());
        while (isElsewhere(job)) {
            selection.passRejected(job);
            Optional<Chosen> next = selection.next();
            if (next.isEmpty()) {
                break;
            }
            Order previous = order;
            order = order(wish, fingerprint, next.get(), selection);
            keep(order, next.get().job(), previous);
            job = handover.handOver(next.get().job());
        }
        return new Placement.Placed(order, job, true);
    }

    /** Somebody else may have gone on with it, or removed it, in the meantime. */
    private void keep(Order order, Job job, @Nullable Order rejected) {
        if (rejected == null) {
            orders.add(order, job);
            return;
        }
        try {
            orders.moveOn(rejected.job(), order, job);
        } catch (IllegalArgumentException gone) {
            throw new RepeatedOrderException(orders.find(rejected.job()).orElse(rejected));
        }
    }

    private static boolean isElsewhere(Job job) {
        return job.state() instanceof JobState.Rejected rejected
                && ELSEWHERE.contains(rejected.failure().kind());
    }

    private Order order(Wish wish, String fingerprint, Chosen chosen, Selection selection) {
        return new Order(
                chosen.job().id(),
                wish.client(),
                wish.format(),
                wish.model(),
                wish.key(),
                fingerprint,
                chosen.findings(),
                selection.passedOver(),
                clock.instant(),
                Optional.ofNullable(wish.request().callback()).map(callbacks::wanted).orElse(null));
    }

    /** Asked only of new orders: of one that is placed, the answer stays. */
    private Optional<Finding> uncallable(Wish wish) {
        return Optional.ofNullable(wish.request().callback()).flatMap(callbacks::refusal);
    }

    private Finding nobody(Wish wish) {
        String sentence =
                wish.provider() == null
                        ? "no route leads from the model «%s» to a provider"
                                .formatted(wish.model() == null ? "" : wish.model())
                        : "no provider is named «%s»".formatted(wish.provider());
        return new Finding.Violation("model.no-route", "model", sentence, routing.offer());
    }
}
