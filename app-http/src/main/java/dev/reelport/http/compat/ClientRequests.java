package dev.reelport.http.compat;

import dev.reelport.domain.video.VideoRequest;
import dev.reelport.http.order.Wish;
import dev.reelport.wire.Asked;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks for, whatever its format. Thread-safe. */
@Singleton
final class ClientRequests {
    /** With an image in it; a form may be longer. What is made of JSON takes several times that. */
    private static final int LARGEST_JSON = 24 << 20;

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
        // First: it finds out whose film is meant, and with it provider and model.
        VideoRequest wanted = addressed.of(asked.request());
        return new Wish(
                client,
                format.name(),
                addressed.provider(),
                model(format, asked, addressed),
                wanted,
                format.codec().assumed(wanted),
                asked.findings(),
                ClientHeaders.fidelity(request),
                ClientHeaders.idempotencyKey(request),
                ClientHeaders.isRepeat(request));
    }

    /** Of a film that it starts from, where it says nothing; else the one of the format. */
    private static @Nullable String model(
            SpokenFormat format, Asked asked, AddressedRequest addressed) {
        return Optional.ofNullable(asked.model())
                .or(addressed::model)
                .or(format.codec()::usualModel)
                .orElse(null);
    }

    private static Asked asked(SpokenFormat format, HttpRequest<?> request, byte[] body) {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String path = request.getUri().getRawPath();
        if (body.length > LARGEST_JSON && !BodyReader.isForm(type == null ? "" : type)) {
            throw RefusedException.tooLarge("JSON is up to " + (LARGEST_JSON >> 20) + " MiB large");
        }
        try {
            return format.codec()
                    .asked(
                            new WireRequest(
                                    "POST", path, BodyReader.read(type == null ? "" : type, body)));
        } catch (UnreadableException unreadable) {
            throw RefusedException.invalid(String.valueOf(unreadable.getMessage()));
        }
    }
}
