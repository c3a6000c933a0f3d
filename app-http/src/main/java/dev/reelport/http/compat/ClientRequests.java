package dev.reelport.http.compat;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.http.order.Wish;
import dev.reelport.wire.Asked;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads what a client asks for, whatever its format. Thread-safe. */
@Singleton
final class ClientRequests {
    private final EarlierVideos earlier;

    ClientRequests(EarlierVideos earlier) {
        this.earlier = earlier;
    }

    /**
     * What the client wants.
     *
     * @throws RefusedException with everything that is wrong
     */
    Wish read(SpokenFormat format, HttpRequest<?> request, byte[] body) {
        String client = ClientHeaders.client(request);
        Asked asked = asked(format, request, body);
        AddressedRequest addressed =
                new AddressedRequest(earlier, client, ClientHeaders.provider(request));
        List<Finding> findings = new ArrayList<>(asked.findings());
        VideoRequest wanted = uncalled(addressed.of(asked.request()), findings);
        return new Wish(
                client,
                format.name(),
                addressed.provider(),
                asked.model() == null ? addressed.model().orElse(null) : asked.model(),
                wanted,
                findings,
                ClientHeaders.fidelity(request),
                ClientHeaders.idempotencyKey(request),
                ClientHeaders.isRepeat(request));
    }

    private static Asked asked(SpokenFormat format, HttpRequest<?> request, byte[] body) {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String path = request.getUri().getRawPath();
        try {
            return format.codec()
                    .asked(
                            new WireRequest(
                                    "POST", path, BodyReader.read(type == null ? "" : type, body)));
        } catch (UnreadableException unreadable) {
            throw RefusedException.invalid(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The provider would call the client in a format of its own, about a task of its own. */
    private static VideoRequest uncalled(VideoRequest request, List<Finding> findings) {
        if (request.callback() == null) {
            return request;
        }
        findings.add(
                new Finding.Adjustment(
                        "callback.not-made",
                        "callback",
                        "this service calls nobody back yet; look at the video instead",
                        "a call to " + request.callback(),
                        "no call"));
        return request.but().callback(null).build();
    }
}
