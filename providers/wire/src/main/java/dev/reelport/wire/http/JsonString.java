package dev.reelport.wire.http;

import dev.reelport.domain.video.LinkSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One string of a JSON text: what it says, and where each character of that is written. */
final class JsonString {
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    private final String json;
    private final StringBuilder value = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    /** Where the next character is written; in the end, the quotation mark that closes it. */
    private int next;

    private JsonString(String json, int start) {
        this.json = json;
        this.next = start;
        while (json.charAt(next) != '"') {
            places.add(next);
            value.append(json.charAt(next) == '\\' ? escaped() : plain());
        }
        places.add(next);
    }

    private char plain() {
        next++;
        return json.charAt(next - 1);
    }

    private char escaped() {
        char letter = json.charAt(next + 1);
        next += 2;
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> numbered();
            default -> letter;
        };
    }

    private char numbered() {
        next += DIGITS;
        return (char) Integer.parseInt(json, next - DIGITS, next, HEXADECIMAL);
    }

    /**
     * What the links in all strings hide, by the places where it is written.
     *
     * @param json well-formed
     */
    static List<LinkSecret> secrets(String json) {
        List<LinkSecret> secrets = new ArrayList<>();
        int quote = json.indexOf('"');
        while (quote >= 0) {
            JsonString string = new JsonString(json, quote + 1);
            string.secrets().forEach(secrets::add);
            quote = json.indexOf('"', string.next + 1);
        }
        return secrets;
    }

    private Stream<LinkSecret> secrets() {
        return LinkSecret.in(value.toString()).stream()
                .map(it -> new LinkSecret(it.kind(), places.get(it.start()), places.get(it.end())));
    }
}
