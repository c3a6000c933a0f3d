package dev.reelport.domain.order;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;

/**
 * How an order goes on where the provider of its job proves that it did not take it: all that the
 * next model is judged and asked by, so that whoever carries the order on needs no client.
 * Immutable.
 *
 * @param request as the client asked, before any model's adjustments
 * @param findings what of the client's words is not in the request
 * @param fidelity whether the film may be made differently
 * @param models addresses {@code provider/model} to ask next, in order; at least one
 */
public record Alternatives(
        VideoRequest request, List<Finding> findings, Fidelity fidelity, List<String> models) {
    /**
     * @throws IllegalArgumentException when there is no other model
     */
    public Alternatives {
        findings = List.copyOf(findings);
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("an order goes on with at least one other model");
        }
    }
}
