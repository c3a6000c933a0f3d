package dev.reelport.wire.http;

import dev.reelport.domain.video.Content;
import dev.reelport.wire.Redaction;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Multipart;
import dev.reelport.wire.message.Part;
import dev.reelport.wire.message.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as people read it: the HTTP message, and a {@code curl} that sends it. Keys are not in
 * it, links are cut before their query, files are named and measured.
 *
 * @param message the HTTP message, headers as they are sent and in that order: first ours, then
 *     those that Micronaut's client adds
 * @param curl a command for a POSIX shell; the key is {@code $REELPORT_KEY}, and the query of a
 *     link that was cut, with its question mark, {@code $REELPORT_QUERY_1} and so on
 */
public record HttpText(String message, String curl) {
    private static final String KEY = "$REELPORT_KEY";

    /** As long as the one that is sent, which is another every time. */
    private static final String BOUNDARY = "reelport-00000000-0000-0000-0000-000000000000";

    /** One of both; nobody can tell which before. */
    private static final String CONNECTION =
            "connection: close (or keep-alive: the HTTP client decides while it sends)";

    /** Of HTTP and HTTPS, and where the address names none. */
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private static final Pattern CUT = Pattern.compile("\\?…");

    static HttpText of(WireRequest request, URI address, List<Header> headers) {
        List<String> lines = new ArrayList<>();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        lines.add(request.method() + " " + address.getRawPath() + query + " HTTP/1.1");
        headers.forEach(header -> lines.add(header.name() + ": " + header.shown()));
        lines.addAll(mediaType(request.body()));
        lines.addAll(added(request.body(), address));
        lines.add("");
        lines.addAll(body(request.body()));
        return new HttpText(String.join("\n", lines), curl(request, address, headers));
    }

    /**
     * A header.
     *
     * @param name of HTTP
     * @param value as it is sent
     * @param shown as people may see it
     */
    record Header(String name, String value, String shown) {
        static Header open(String name, String value) {
            return new Header(name, value, value);
        }
    }

    private static List<String> mediaType(Body body) {
        return switch (body) {
            case Body.Empty empty -> List.of();
            case Body.Json json -> List.of("Content-Type: application/json");
            case Body.Form form -> List.of("Content-Type: " + multipart(form).mediaType());
        };
    }

    /**
     * What Micronaut's client adds. Each message has a connection of its own, but the client marks
     * it as such (ConnectionManager of 4.10, emitPoolHandle) while another of its threads may be
     * writing the headers already.
     */
    private static List<String> added(Body body, URI address) {
        return List.of("host: " + host(address), "content-length: " + length(body), CONNECTION);
    }

    /** Micronaut's client leaves out both usual ports, whatever the scheme. */
    private static String host(URI address) {
        boolean usual = USUAL_PORTS.contains(address.getPort());
        return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static String length(Body body) {
        return switch (body) {
            case Body.Empty empty -> "0";
            case Body.Json json ->
                    String.valueOf(json.text().getBytes(StandardCharsets.UTF_8).length);
            case Body.Form form -> length(multipart(form));
        };
    }

    private static Multipart multipart(Body.Form form) {
        return new Multipart(BOUNDARY, form);
    }

    private static List<String> body(Body body) {
        return switch (body) {
            case Body.Empty empty -> List.of();
            case Body.Json json -> List.of(Redaction.ofLinks(json.text()));
            case Body.Form form -> form(form);
        };
    }

    private static List<String> form(Body.Form form) {
        List<String> lines = new ArrayList<>();
        for (Part part : form.parts()) {
            lines.add("--" + BOUNDARY);
            lines.addAll(part(part));
        }
        lines.add("--" + BOUNDARY + "--");
        return lines;
    }

    private static List<String> part(Part part) {
        String disposition =
                "Content-Disposition: form-data; name=\"" + Multipart.quoted(part.name()) + "\"";
        return switch (part) {
            case Part.Text text -> List.of(disposition, "", Redaction.ofLinks(text.value()));
            case Part.File file ->
                    List.of(
                            disposition
                                    + "; filename=\""
                                    + Multipart.quoted(file.fileName())
                                    + "\"",
                            "Content-Type: " + file.mediaType(),
                            "",
                            "(" + length(file) + ")");
        };
    }

    private static String length(Multipart multipart) {
        try {
            return String.valueOf(multipart.length());
        } catch (IOException unreadable) {
            return "unknown, since a file cannot be read";
        }
    }

    private static String length(Part.File file) {
        try {
            return file.content().length() + " bytes";
        } catch (IOException unreadable) {
            return "a file that cannot be read";
        }
    }

    private static String curl(WireRequest request, URI address, List<Header> headers) {
        List<String> words = new ArrayList<>(List.of("curl", "-X", request.method()));
        words.add(quoted(address.toString()));
        for (Header header : headers) {
            boolean secret = !header.shown().equals(header.value());
            words.add("-H");
            words.add(secret ? withKey(header) : quoted(header.name() + ": " + header.value()));
        }
        switch (request.body()) {
            case Body.Empty empty -> {}
            case Body.Json json -> {
                words.addAll(List.of("-H", quoted("Content-Type: application/json")));
                words.addAll(List.of("--data-raw", quoted(Redaction.ofLinks(json.text()))));
            }
            case Body.Form form -> form.parts().forEach(part -> words.addAll(field(part)));
        }
        return withQueries(String.join(" ", words));
    }

    /**
     * A query that was cut becomes a variable of the shell, which refuses to run without it: what
     * is sent is never something else than what was asked.
     */
    private static String withQueries(String command) {
        AtomicInteger number = new AtomicInteger();
        return CUT.matcher(command)
                .replaceAll(
                        cut ->
                                Matcher.quoteReplacement(
                                        "'\"${REELPORT_QUERY_"
                                                + number.incrementAndGet()
                                                + ":?}\"'"));
    }

    private static String withKey(Header header) {
        return "\"" + header.name() + ": " + header.shown().replace("***", KEY) + "\"";
    }

    private static List<String> field(Part part) {
        return switch (part) {
            case Part.Text text ->
                    List.of(
                            "--form-string",
                            quoted(text.name() + "=" + Redaction.ofLinks(text.value())));
            case Part.File file ->
                    List.of(
                            "-F",
                            quoted(
                                    "%s=@\"%s\";filename=\"%s\";type=%s"
                                            .formatted(
                                                    file.name(),
                                                    escaped(path(file)),
                                                    escaped(file.fileName()),
                                                    file.mediaType())));
        };
    }

    /** Within the quotes that curl reads. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String path(Part.File file) {
        return file.content() instanceof Content.OfFile onDisk
                ? onDisk.path().toString()
                : file.fileName();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
