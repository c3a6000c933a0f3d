package dev.reelport.http.simulator;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;

/** A request as it came, read to its end. Immutable. */
final class Request {
    private final HttpMethod method;
    private final String target;
    private final String origin;
    private final String mediaType;
    private final boolean authorized;
    private final boolean kept;
    private final byte[] body;

    /**
     * @param target path and query
     * @param kept whether the connection is kept after it
     * @param body never changed by anybody
     */
    Request(HttpMethod method, String target, HttpHeaders headers, boolean kept, byte[] body) {
        this.method = method;
        this.target = target;
        this.origin = "http://" + headers.get(HttpHeaderNames.HOST, "127.0.0.1");
        this.mediaType = headers.get(HttpHeaderNames.CONTENT_TYPE, "");
        this.authorized = headers.contains(HttpHeaderNames.AUTHORIZATION);
        this.kept = kept;
        this.body = body;
    }

    HttpMethod method() {
        return method;
    }

    String target() {
        return target;
    }

    /** How the client addresses us. */
    String origin() {
        return origin;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it shows a key, whatever key that is. */
    boolean isAuthorized() {
        return authorized;
    }

    boolean isKept() {
        return kept;
    }

    byte[] body() {
        return body.clone();
    }

    /** The first value of a parameter of the query. */
    Optional<String> parameter(String name) {
        List<String> values = new QueryStringDecoder(target).parameters().get(name);
        return values == null ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The same, where it is a whole number. */
    Optional<Integer> number(String name) {
        return parameter(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt);
    }
}
