package dev.reelport.domain.order;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Link;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client of a service asked for, and which job it became. Immutable.
 *
 * @param job the job
 * @param client who asked: the name of a key, or one name for all where there are no keys
 * @param format the format the client speaks, such as {@code openai}; {@code reelport} for our own
 * @param askedModel the model as the client named it; absent: it named none
 * @param key the client's idempotency key: one order has it at the most; absent: it gave none
 * @param fingerprint of what was asked, the same for the same body: by it a blind retry is known
 * @param findings what would be done differently, and what is worth knowing
 * @param passedOver the models that were asked before, in order
 * @param at when
 * @param callback where the client wants to be called when it ends; absent: nowhere
 */
public record Order(
        JobId job,
        String client,
        String format,
        @Nullable String askedModel,
        @Nullable String key,
        String fingerprint,
        List<Finding> findings,
        List<PassedOver> passedOver,
        Instant at,
        @Nullable Callback callback) {
    /**
     * @throws IllegalArgumentException when nobody asked, or in no format
     */
    public Order {
        findings = List.copyOf(findings);
        passedOver = List.copyOf(passedOver);
        if (client.isBlank() || format.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException(
                    "an order has a client, a format and a fingerprint, unlike the one of job "
                            + job);
        }
    }

    /** An order whose client wants no call. */
    public Order(
            JobId job,
            String client,
            String format,
            @Nullable String askedModel,
            @Nullable String key,
            String fingerprint,
            List<Finding> findings,
            List<PassedOver> passedOver,
            Instant at) {
        this(job, client, format, askedModel, key, fingerprint, findings, passedOver, at, null);
    }

    /**
     * A call that the client wants.
     *
     * @param address where
     * @param service where the client reaches the service, without a slash at its end: links in
     *     what it is told begin so
     */
    public record Callback(Link address, String service) {}

    /**
     * A model that could have made the film and does not.
     *
     * @param model the address {@code provider/model}
     * @param reasons why not, one sentence each; at least one
     */
    public record PassedOver(String model, List<String> reasons) {
        /** Keeps the order. */
        public PassedOver {
            reasons = List.copyOf(reasons);
        }
    }
}
