package dev.reelport.http.webhook;

import dev.reelport.domain.order.OrderBook.Ordered;
import java.time.Instant;

/** How others are told of a video, in the words of one format or several. */
public interface Wording {
    /** The format of what the configuration's webhooks are told, and of our own clients. */
    String OURS = "reelport";

    /** Whether it is the wording of a format. */
    boolean speaks(String format);

    /**
     * What is sent: JSON.
     *
     * @param at when it happened
     * @param video as it stands now
     * @param service what links begin with, without a slash at its end; empty: links begin at the
     *     root
     */
    String body(Event event, Instant at, Ordered video, String service);
}
