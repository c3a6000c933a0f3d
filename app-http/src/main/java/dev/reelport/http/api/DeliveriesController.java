package dev.reelport.http.api;

import dev.reelport.domain.order.Scope;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.DeliveryFilter;
import dev.reelport.http.security.Client;
import dev.reelport.http.security.OpenTo;
import dev.reelport.language.document.Words;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what webhooks and callbacks were told, and has it told again. */
@Controller("/api/webhooks/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
@AnswersProblems
final class DeliveriesController {
    private static final int MOST_IN_PAGE = 100;

    private final Deliveries deliveries;
    private final InstantSource clock;

    DeliveriesController(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Lists deliveries about the client's videos, or about all where its key has the scope admin;
     * the newest first.
     *
     * @param state only those that stand so: pending, delivered, dead, separated by commas; absent:
     *     all
     * @param after those that follow this one; absent: from the newest
     * @param limit how many, 1 to 100
     */
    @Get
    @OpenTo({Scope.READ, Scope.ADMIN})
    DeliveryPage list(
            @QueryValue @Nullable Set<String> state,
            @QueryValue @Nullable String after,
            @QueryValue(defaultValue = "20") @Schema(minimum = "1", maximum = "100") int limit) {
        if (limit < 1 || limit > MOST_IN_PAGE) {
            throw ProblemException.unreadable(
                    "limit",
                    "a page has 1 to %d deliveries, not %d".formatted(MOST_IN_PAGE, limit));
        }
        if (after != null && find(after).isEmpty()) {
            throw ProblemException.unreadable("after", "there is no delivery of that id");
        }
        List<Delivery> found =
                deliveries.list(
                        new DeliveryFilter(
                                Client.isAdmin() ? null : Client.current(),
                                states(state),
                                after,
                                limit + 1));
        return DeliveryPage.of(
                found.stream().limit(limit).map(DeliveryReport::of).toList(), found.size() > limit);
    }

    private static Set<Delivery.State> states(@Nullable Set<String> words) {
        if (words == null) {
            return Set.of();
        }
        try {
            return words.stream()
                    .map(word -> Words.read(Delivery.State.class, word))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.unreadable("state", String.valueOf(unknown.getMessage()));
        }
    }

    private Optional<Delivery> find(String id) {
        return deliveries
                .find(id)
                .filter(one -> Client.isAdmin() || one.client().equals(Client.current()));
    }

    /**
     * Has a delivery sent again under the same id, however it stands: at once, and with all its
     * retries where it had ended.
     */
    @Post("/{id}/resend")
    @Consumes(MediaType.ALL)
    @OpenTo({Scope.CREATE, Scope.ADMIN})
    DeliveryReport resend(@PathVariable String id) {
        return find(id).flatMap(mine -> deliveries.resend(mine.id(), clock.instant()))
                .map(DeliveryReport::of)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemKind.NOT_FOUND, "there is no delivery of that id"));
    }
}
