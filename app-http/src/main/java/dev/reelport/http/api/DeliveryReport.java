package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.domain.webhook.Delivery.Attempt;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook, or to the callback of a request.
 *
 * @param id the same each time it is sent; the header webhook-id
 * @param video which video it is about
 * @param event what happened, such as {@code video.completed}
 * @param endpoint the webhook by its name in the configuration; {@code callback}: the address that
 *     the request named
 * @param state pending, delivered or dead
 * @param attempts how often it was tried since it was made or sent again
 * @param createdAt when it was made
 * @param nextAt when it is tried next; absent: it is not
 * @param lastAt when it was tried last; absent: it was not
 * @param lastStatus what the receiver answered; absent: nothing
 * @param trouble why the last attempt did not deliver it; absent: it did, or there was none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryReport(
        String id,
        String video,
        String event,
        String endpoint,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable Integer lastStatus,
        @Nullable String trouble) {
    static DeliveryReport of(Delivery delivery) {
        @Nullable Attempt last = delivery.last();
        String trouble = last == null ? null : last.trouble();
        return new DeliveryReport(
                delivery.id(),
                delivery.job().value(),
                delivery.event(),
                delivery.endpoint(),
                Words.of(delivery.state()),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.next(),
                last == null ? null : last.at(),
                last == null ? null : last.status(),
                trouble == null ? null : Printable.of(trouble));
    }
}
