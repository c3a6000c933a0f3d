package dev.reelport.http.compat;

import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.wire.json.JsonText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * Whom a route names first and who does not make the film, for a header: formats have no place for
 * it. A JSON list as that of {@link AdjustmentsHeader}.
 */
final class PassedOverHeader {
    static final String NAME = "X-Reelport-Passed-Over";

    private PassedOverHeader() {}

    /** The value; empty where the first one makes it. */
    static Optional<String> of(List<PassedOver> passedOver) {
        return AdjustmentsHeader.list(passedOver.stream().map(PassedOverHeader::one).toList());
    }

    private static String one(PassedOver one) {
        return AdjustmentsHeader.ascii(JsonText.write(new One(one.model(), one.reasons())));
    }

    /**
     * One of them.
     *
     * @param model as {@code provider/model}
     * @param reasons for people
     */
    @Serdeable
    record One(String model, List<String> reasons) {}
}
