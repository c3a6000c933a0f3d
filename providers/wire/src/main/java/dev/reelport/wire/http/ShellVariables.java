package dev.reelport.wire.http;

import dev.reelport.domain.video.LinkSecret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of one command, numbered as they come. Not thread-safe. */
final class ShellVariables {
    static final String KEY = "REELPORT_KEY";

    private static final int BYTE = 0xFF;

    /** Controls, separators of lines and paragraphs, and what turns the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private final List<String> names = new ArrayList<>();

    /** A new one for a secret of this kind. */
    String next(LinkSecret.Kind kind) {
        String begin = "REELPORT_" + kind + "_";
        String name = begin + (names.stream().filter(it -> it.startsWith(begin)).count() + 1);
        names.add(name);
        return name;
    }

    /** The one that holds the key. */
    String key() {
        names.add(KEY);
        return KEY;
    }

    /** Their names. */
    List<String> names() {
        return List.copyOf(names);
    }

    /**
     * A text as the inside of a word in single quotes. What a terminal obeys or does not show is
     * told by its bytes, so that the command is the same wherever it is shown.
     */
    static String inQuotes(String text) {
        return UNSEEN.matcher(text.replace("'", "'\\''"))
                .replaceAll(unseen -> Matcher.quoteReplacement(printed(unseen.group())));
    }

    private static String printed(String unseen) {
        StringBuilder octal = new StringBuilder();
        for (byte part : unseen.getBytes(StandardCharsets.UTF_8)) {
            octal.append("\\%03o".formatted(part & BYTE));
        }
        return "'\"$(printf '" + octal + "')\"'";
    }
}
