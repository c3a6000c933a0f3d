package dev.reelport.http.compat;

import dev.reelport.domain.video.VideoRequest;
import dev.reelport.http.order.Wish;
import dev.reelport.http.upload.Uploads;
import dev.reelport.wire.Asked;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks for, whatever its format. Thread-safe. */
@Singleton
final class ClientRequests {
    /** With an image in it; a form may be longer. What is made of JSON takes several times that. */
    private static final int LARGEST_JSON = 24 << 20;

    private final EarlierVideos earlier;
    private final Uploads uploads;

    ClientRequests(EarlierVideos earlier, Uploads uploads) {
        this.earlier = earlier;
        this.uploads = uploads;
    }

    /**
     * Does something with what the client wants. Its pictures can be opened until that is done.
     *
     * @throws RefusedException with everything that is wrong
     */
    <T> T with(
            SpokenFormat format, HttpRequest<?> request, InputStream bytes, Function<Wish, T> use)
            throws IOException {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String mediaType = type == null ? "" : type;
        try {
            return BodyReader.isForm(mediaType)
                    ? uploads.with(mediaType, bytes, form -> use.apply(wish(format, request, form)))
                    : use.apply(wish(format, request, BodyReader.read(mediaType, whole(bytes))));
        } catch (UnreadableException unreadable) {
            throw RefusedException.invalid(String.valueOf(unreadable.getMessage()));
        }
    }

    private static byte[] whole(InputStream bytes) throws IOException {
        byte[] json = Uploads.told(() -> bytes.readNBytes(LARGEST_JSON + 1));
        if (json.length > LARGEST_JSON) {
            throw RefusedException.tooLarge("JSON is up to " + (LARGEST_JSON >> 20) + " MiB large");
        }
        return json;
    }

    private Wish wish(SpokenFormat format, HttpRequest<?> request, Body body) {
        String client = ClientHeaders.client(request);
        String path = request.getUri().getRawPath();
        Asked asked = format.codec().asked(new WireRequest("POST", path, body));
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
}
