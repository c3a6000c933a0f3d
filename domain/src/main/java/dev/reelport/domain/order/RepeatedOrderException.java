package dev.reelport.domain.order;

/** An order came before: under the same idempotency key, or as another try. Nothing was kept. */
public final class RepeatedOrderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Order first;

    /**
     * @param first the order that came before
     */
    public RepeatedOrderException(Order first) {
        super("the order came before, as job " + first.job());
        this.first = first;
    }

    /** The order that came before. */
    public Order first() {
        return first;
    }
}
