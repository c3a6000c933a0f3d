package dev.reelport.http.order;

import dev.reelport.domain.order.Order;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Link;
import java.util.Optional;

/** The calls that clients wish for. */
public interface Callbacks {
    /** Why an address is not called; empty where it is. */
    Optional<Finding> refusal(Link address);

    /** The call, for the client whose request is being answered on this thread. */
    Order.Callback wanted(Link address);
}
