package dev.reelport.wire.http;

import dev.reelport.domain.video.LinkSecret;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text of a message whose links hide their queries and user names, each behind a variable of the
 * shell. What is hidden is decided by what the text says; all else stays as it is sent.
 */
final class VeiledText {
    private final String sent;
    private final List<Veil> veils;

    /** One place of the sent text, and the name of what stands there. */
    private record Veil(int start, int end, String variable) {}

    private VeiledText(String sent, List<LinkSecret> secrets, ShellVariables variables) {
        this.sent = sent;
        this.veils =
                secrets.stream()
                        .map(it -> new Veil(it.start(), it.end(), variables.next(it.kind())))
                        .toList();
    }

    /** A text that is sent as it is. */
    static VeiledText ofText(String text, ShellVariables variables) {
        return new VeiledText(text, LinkSecret.in(text), variables);
    }

    /** JSON, whose strings are looked at for what they say and not for how that is written. */
    static VeiledText ofJson(String json, ShellVariables variables) {
        return new VeiledText(json, JsonString.secrets(json), variables);
    }

    /** For people: {@code ${REELPORT_QUERY_1}} in the place of a query. */
    String shown() {
        return with(UnaryOperator.identity(), variable -> "${" + variable + "}");
    }

    /**
     * For a shell, as the inside of a word in single quotes. The shell refuses to run a command
     * where a variable is not set: what is sent is never something else than what was asked.
     */
    String inQuotes() {
        return with(ShellVariables::inQuotes, variable -> "'\"${" + variable + ":?}\"'");
    }

    private String with(UnaryOperator<String> open, UnaryOperator<String> hidden) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Veil veil : veils) {
            text.append(open.apply(sent.substring(next, veil.start())));
            text.append(hidden.apply(veil.variable()));
            next = veil.end();
        }
        return text.append(open.apply(sent.substring(next))).toString();
    }
}
