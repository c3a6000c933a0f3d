package dev.reelport.http.compat;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.order.OrderFilter;
import dev.reelport.http.order.Ownership;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The videos of a client, a page at a time, as OpenAI's clients ask for them. Thread-safe. */
@Singleton
final class VideoList {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final OrderBook orders;
    private final Ownership ownership;

    VideoList(OrderBook orders, Ownership ownership) {
        this.orders = orders;
        this.ownership = ownership;
    }

    /**
     * A page.
     *
     * @param videos in order
     * @param more whether others follow
     */
    record Page(List<Ordered> videos, boolean more) {}

    /**
     * One page.
     *
     * @param after the last one of the page before; absent: from the first
     * @param limit how many; absent: 20
     * @param order {@code asc} or {@code desc}; absent: the newest first
     * @throws RefusedException when these make no sense
     */
    Page page(
            String client, @Nullable String after, @Nullable String limit, @Nullable String order) {
        int most = most(limit);
        OrderFilter filter =
                new OrderFilter(
                        client, Set.of(), null, after(client, after), oldestFirst(order), most + 1);
        List<Ordered> found = orders.list(filter);
        return new Page(found.stream().limit(most).toList(), found.size() > most);
    }

    private static int most(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}")) {
            throw noLimit();
        }
        int most = Integer.parseInt(limit);
        if (most > MOST) {
            throw noLimit();
        }
        return most;
    }

    private static RefusedException noLimit() {
        return RefusedException.invalid("limit: a page has 0 to " + MOST + " videos");
    }

    private static boolean oldestFirst(@Nullable String order) {
        return switch (order) {
            case null -> false;
            case "desc" -> false;
            case "asc" -> true;
            default -> throw RefusedException.invalid("order: it is asc or desc");
        };
    }

    /** One that was removed meanwhile still says where the page begins; an unknown one does not. */
    private @Nullable JobId after(String client, @Nullable String after) {
        if (after == null) {
            return null;
        }
        return VideoOrders.id(after)
                .filter(id -> ownership.isOf(client, id))
                .orElseThrow(() -> RefusedException.missing("after: there is no video of that id"));
    }
}
