package dev.reelport.http.order;

import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.RepeatedOrderException;
import dev.reelport.domain.rule.Finding;
import dev.reelport.http.measure.Meters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Takes a wish: finds the order that it became before, or makes it a new one and has its job handed
 * over. Thread-safe.
 */
@Singleton
public final class OrderDesk {
    private final Selections selections;
    private final Registration registration;
    private final Handover handover;
    private final Meters meters;

    OrderDesk(Selections selections, Registration registration, Handover handover, Meters meters) {
        this.selections = selections;
        this.registration = registration;
        this.handover = handover;
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

    /**
     * Tells what would become of a wish.
     *
     * @param all whether every model is asked; otherwise those that would be asked for the film
     */
    public Plan plan(Wish wish, boolean all) {
        return selections.plan(wish, all);
    }

    private Placement taken(Wish wish) {
        String fingerprint = Fingerprint.of(wish);
        Optional<Order> before = registration.before(wish, fingerprint);
        return before.isPresent()
                ? again(wish, fingerprint, before.get())
                : first(wish, fingerprint);
    }

    private Placement first(Wish wish, String fingerprint) {
        Optional<Finding> impossible = selections.impossible(wish);
        if (impossible.isPresent()) {
            return new Placement.Refused(List.of(impossible.get()));
        }
        Optional<Selection> selection = selections.of(wish, fingerprint);
        Optional<Draft> draft = selection.flatMap(Selection::next);
        if (draft.isEmpty()) {
            return refused(wish, selection);
        }
        try {
            registration.add(draft.get(), wish);
        } catch (RepeatedOrderException repeated) {
            return again(wish, fingerprint, repeated.first());
        }
        return handedOver(draft.get());
    }

    /**
     * It came before: it is told at once how it stands, for a client repeats itself whose patience
     * has ended; and it is tried anew where nobody took it.
     */
    private Placement again(Wish wish, String fingerprint, Order before) {
        if (!before.fingerprint().equals(fingerprint)) {
            return new Placement.KeyTaken(before);
        }
        Ordered now = registration.now(before);
        return Settlement.isElsewhere(now.job()) ? anew(wish, fingerprint, now) : repeated(now);
    }

    /** Nobody took it, for a reason that may have passed. */
    private Placement anew(Wish wish, String fingerprint, Ordered rejected) {
        Optional<Selection> selection = selections.of(wish, fingerprint);
        Optional<Draft> draft = selection.flatMap(Selection::next);
        if (draft.isEmpty()) {
            return refused(wish, selection);
        }
        try {
            registration.moveOn(rejected.job(), draft.get());
        } catch (IllegalArgumentException goneOn) {
            return repeated(registration.now(rejected.order()));
        }
        return handedOver(draft.get());
    }

    private Placement handedOver(Draft draft) {
        meters.adjusted(draft.order().findings());
        Ordered now = handover.handOver(draft.order(), draft.job());
        return new Placement.Placed(now.order(), now.job(), true);
    }

    private static Placement repeated(Ordered now) {
        return new Placement.Placed(now.order(), now.job(), false);
    }

    private Placement refused(Wish wish, Optional<Selection> selection) {
        return new Placement.Refused(
                selection
                        .map(Selection::refusals)
                        .orElseGet(() -> List.of(selections.nobody(wish))));
    }
}
