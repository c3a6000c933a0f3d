package dev.reelport.http.order;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants, whatever format it came in.
 *
 * @param client who asks
 * @param format that the client speaks
 * @param provider that the client forces; absent: none
 * @param model as the client names it; absent: it names none
 * @param request in our language
 * @param assumed the same with what a provider of the client's format assumes where nothing is
 *     said, for providers of other formats
 * @param findings what of the client's words is not in the request
 * @param fidelity whether the film may be made differently
 * @param key the idempotency key; absent: none
 * @param isRepeat whether the client says that it repeats itself
 */
public record Wish(
        String client,
        String format,
        @Nullable String provider,
        @Nullable String model,
        VideoRequest request,
        VideoRequest assumed,
        List<Finding> findings,
        Fidelity fidelity,
        @Nullable String key,
        boolean isRepeat) {
    /** Keeps the findings in order. */
    public Wish {
        findings = List.copyOf(findings);
    }

    /** What providers are asked: without the callback, which is the service's to make. */
    Wish withoutCallback() {
        if (request.callback() == null) {
            return this;
        }
        VideoRequest uncalled = request.but().callback(null).build();
        VideoRequest assumedUncalled = assumed.but().callback(null).build();
        return new Wish(
                client,
                format,
                provider,
                model,
                uncalled,
                assumedUncalled,
                findings,
                fidelity,
                key,
                isRepeat);
    }
}
