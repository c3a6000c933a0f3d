package dev.reelport.wire.http;

import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.message.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A web service that the user of this machine named, such as a Reelport service, private networks
 * included. Only paths below its address are asked for, and redirects are not followed, so that its
 * key goes nowhere else. Thread-safe.
 */
public final class OwnService implements AutoCloseable {
    private static final String MASK = "***";

    private final String root;
    private final List<Header> key;
    private final Discretion discretion;
    private final Transport transport;

    /**
     * @param base as {@link ServiceAddress} reads it
     * @param key sent as {@code Authorization: Bearer}; absent: none is sent
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long an answer may take, or its next part where it is streamed
     */
    public OwnService(
            URI base, @Nullable String key, Duration connectTimeout, Duration answerTimeout) {
        this.root = base.toString().replaceAll("/+$", "");
        this.key =
                key == null
                        ? List.of()
                        : List.of(new Header("Authorization", "Bearer " + key, MASK));
        this.discretion = new Discretion(key == null ? "" : key);
        this.transport = Transport.toTrusted(connectTimeout, answerTimeout);
    }

    /** Where it is, without a slash at the end. */
    public String root() {
        return root;
    }

    /** Sends a message once, and reads the whole answer. */
    public Sent send(WireRequest message, Map<String, String> headers) {
        return transport.send(message, URI.create(root + message.path()), with(headers));
    }

    /**
     * Asks for what is at a path; the answer is streamed, and whoever gets it closes it.
     *
     * @throws ProviderException when no answer comes
     */
    public OpenAnswer open(String path, Map<String, String> headers) {
        return transport.open(URI.create(root + path), with(headers));
    }

    /** What it said, as people may see it: without the key, and of a readable length. */
    public String shown(String words) {
        return discretion.of(words);
    }

    private List<Header> with(Map<String, String> headers) {
        List<Header> all = new ArrayList<>(List.of(Header.open("User-Agent", "reelport")));
        all.addAll(key);
        headers.forEach((name, value) -> all.add(Header.open(name, value)));
        return all;
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return root;
    }
}
