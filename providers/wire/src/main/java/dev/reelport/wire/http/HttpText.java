package dev.reelport.wire.http;

import dev.reelport.domain.video.Content;
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

/**
 * A request as people read it: the HTTP message, and a {@code curl} that sends it. Keys are not in
 * it, files are named and measured, and what the links in it hide (their queries and user names)
 * stands behind variables of the shell. All else of a body is shown as it is sent; a curl sends the
 * very bytes of it, but for the boundary of a form, where each variable is set to what the body has
 * in its place. That is what the link has there, but that JSON doubles a backslash.
 *
 * @param message the HTTP message, headers as they are sent and in that order: first ours, then
 *     those that Micronaut's client adds; a secret of a link is {@code ${REELPORT_QUERY_1}} and so
 *     on: from the question mark or number sign to the end of the link, without punctuation that
 *     belongs to the sentence around it; or {@code ${REELPORT_USER_1}}, without the @ behind it
 * @param curl a command for a POSIX shell that names the same variables, and {@code $REELPORT_KEY};
 *     it does not run where one of a link is not set
 * @param variables the names of those that it needs
 */
public record HttpText(String message, String curl, List<String> variables) {
    /** As long as the one that is sent, which is another every time. */
    private static final String BOUNDARY = "reelport-00000000-0000-0000-0000-000000000000";

    /** Of HTTP and HTTPS, and where the address names none. */
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    /** Keeps the order. */
    public HttpText {
        variables = List.copyOf(variables);
    }

    static HttpText of(WireRequest request, URI address, List<Header> headers) {
        List<String> lines = new ArrayList<>();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        lines.add(request.method() + " " + address.getRawPath() + query + " HTTP/1.1");
        headers.forEach(header -> lines.add(header.name() + ": " + header.shown()));
        lines.addAll(mediaType(request.body()));
        lines.addAll(added(request.body(), address));
        lines.add("");
        lines.addAll(body(request.body(), new ShellVariables()));
        ShellVariables variables = new ShellVariables();
        String curl = curl(request, address, headers, variables);
        return new HttpText(String.join("\n", lines), curl, variables.names());
    }

    /**
     * A header.
     *
     * @param name of HTTP
     * @param value as it is sent
     * @param shown as people may see it
     */
    record Header(String name, String value, String shown) {
        /** Without the value, which may be a key. */
        @Override
        public String toString() {
            return name + ": " + shown;
        }

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

    /** What Micronaut's client adds. */
    private static List<String> added(Body body, URI address) {
        return List.of(
                "host: " + host(address),
                "content-length: " + length(body),
                "connection: " + ClosingConnections.WORD);
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

    private static List<String> body(Body body, ShellVariables variables) {
        return switch (body) {
            case Body.Empty empty -> List.of();
            case Body.Json json -> List.of(VeiledText.ofJson(json.text(), variables).shown());
            case Body.Form form -> form(form, variables);
        };
    }

    private static List<String> form(Body.Form form, ShellVariables variables) {
        List<String> lines = new ArrayList<>();
        for (Part part : form.parts()) {
            lines.add("--" + BOUNDARY);
            lines.addAll(part(part, variables));
        }
        lines.add("--" + BOUNDARY + "--");
        return lines;
    }

    private static List<String> part(Part part, ShellVariables variables) {
        String disposition =
                "Content-Disposition: form-data; name=\"" + Multipart.quoted(part.name()) + "\"";
        return switch (part) {
            case Part.Text text ->
                    List.of(disposition, "", VeiledText.ofText(text.value(), variables).shown());
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

    private static String curl(
            WireRequest request, URI address, List<Header> headers, ShellVariables variables) {
        List<String> words = new ArrayList<>(List.of("curl", "-X", request.method()));
        words.add(quoted(address.toString()));
        for (Header header : headers) {
            words.add("-H");
            words.add(header(header, variables));
        }
        switch (request.body()) {
            case Body.Empty empty -> {}
            case Body.Json json -> {
                words.addAll(List.of("-H", quoted("Content-Type: application/json")));
                String text = VeiledText.ofJson(json.text(), variables).inQuotes();
                words.addAll(List.of("--data-raw", "'" + text + "'"));
            }
            case Body.Form form -> form.parts().forEach(it -> words.addAll(field(it, variables)));
        }
        return String.join(" ", words);
    }

    private static String header(Header header, ShellVariables variables) {
        if (header.shown().equals(header.value())) {
            return quoted(header.name() + ": " + header.value());
        }
        String value = header.shown().replace("***", "$" + variables.key());
        return "\"" + header.name() + ": " + value + "\"";
    }

    private static List<String> field(Part part, ShellVariables variables) {
        return switch (part) {
            case Part.Text text ->
                    List.of(
                            "--form-string",
                            "'"
                                    + ShellVariables.inQuotes(text.name() + "=")
                                    + VeiledText.ofText(text.value(), variables).inQuotes()
                                    + "'");
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
        return "'" + ShellVariables.inQuotes(word) + "'";
    }
}
