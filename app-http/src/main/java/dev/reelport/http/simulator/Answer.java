package dev.reelport.http.simulator;

import dev.reelport.wire.message.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered: status of HTTP, headers beside the length, body. Immutable. */
final class Answer {
    private static final String TYPE = "Content-Type";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** As a codec wrote it. */
    static Answer of(WireAnswer written) {
        return new Answer(
                written.status(),
                Map.of(TYPE, written.header(TYPE).orElse("application/json")),
                written.bytes());
    }

    static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Map.of(TYPE, mediaType), body);
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(String json) {
        return of(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more header. */
    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /** The same with another status. */
    Answer with(int other) {
        return new Answer(other, headers, body);
    }

    /** The same with another body. */
    Answer with(byte[] other) {
        return new Answer(status, headers, other);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
