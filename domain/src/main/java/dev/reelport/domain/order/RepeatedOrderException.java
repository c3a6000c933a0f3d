package dev.reelport.domain.order;

/** A client's idempotency key stands for another order already. Nothing was kept. */
public final class RepeatedOrderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Order first;

    /**
     * @param first the order that has the key
     */
    public RepeatedOrderException(Order first) {
        super("the idempotency key stands for job " + first.job() + " already");
        this.first = first;
    }

    /** The order that has the key. */
    public Order first() {
        return first;
    }
}
