package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many deliveries.
 *
 * @param deliveries in order
 * @param next what to say as {@code after} for the page that follows; absent: none follows
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryPage(List<DeliveryReport> deliveries, @Nullable String next) {
    static DeliveryPage of(List<DeliveryReport> deliveries, boolean more) {
        return new DeliveryPage(deliveries, more ? deliveries.getLast().id() : null);
    }
}
