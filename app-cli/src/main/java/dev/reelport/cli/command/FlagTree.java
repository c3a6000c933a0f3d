package dev.reelport.cli.command;

import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flags as the tree that a file with the same words would give. */
final class FlagTree {
    private static final Pattern LINK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    /** A part of a clip as the W3C writes it (Media Fragments URI 1.0): {@code #t=1,3}. */
    private static final Pattern FRAGMENT = Pattern.compile("(.*)#t=([0-9.]+),([0-9.]+)");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?");

    /** What Java puts in place of bytes it cannot read as a letter. */
    private static final String LOST = "\uFFFD";

    private final List<Problem> problems = new ArrayList<>();
    private Node.Mapping root = new Node.Mapping(Place.flag("command line"), Map.of());

    /**
     * @throws BadInputException when letters were lost
     */
    Node.Mapping node() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return root;
    }

    void text(String flag, @Nullable String value, String... path) {
        if (value != null) {
            put(flag, text(flag, value), path);
        }
    }

    void setting(String flag, String name, String value) {
        Node.Kind kind = Node.Kind.TEXT;
        if (value.equals("true") || value.equals("false")) {
            kind = Node.Kind.FLAG;
        } else if (NUMBER.matcher(value).matches()) {
            kind = Node.Kind.NUMBER;
        }
        put(flag, new Node.Scalar(Place.flag(flag), kind, value), "settings", name);
    }

    void image(String flag, String value) {
        String kind = LINK.matcher(value).matches() ? "url" : "file";
        put(flag, list(flag, of(flag, "source", of(flag, kind, text(flag, value)))), "images");
    }

    /** Without a name or a link the reader says what is missing. */
    void character(String flag, String value) {
        int equals = value.indexOf('=');
        String link = value.substring(equals + 1);
        Map<String, Node.Entry> source = new LinkedHashMap<>();
        Matcher fragment = FRAGMENT.matcher(link);
        if (fragment.matches()) {
            String range = fragment.group(2) + "s to " + fragment.group(3) + "s";
            source.put("clip", entry(flag, text(flag, fragment.group(1))));
            source.put("range", entry(flag, text(flag, range)));
        } else {
            source.put("clip", entry(flag, text(flag, link)));
        }
        Map<String, Node.Entry> character = new LinkedHashMap<>();
        if (equals > 0) {
            character.put("name", entry(flag, text(flag, value.substring(0, equals))));
        }
        character.put("source", entry(flag, new Node.Mapping(Place.flag(flag), source)));
        put(flag, list(flag, new Node.Mapping(Place.flag(flag), character)), "characters");
    }

    private void put(String flag, Node value, String... path) {
        Node node = value;
        for (int index = path.length - 1; index >= 0; index--) {
            node = of(flag, path[index], node);
        }
        root = root.with((Node.Mapping) node);
    }

    private static Node.Mapping of(String flag, String name, Node value) {
        return new Node.Mapping(Place.flag(flag), Map.of(name, entry(flag, value)));
    }

    private static Node.Entry entry(String flag, Node value) {
        return new Node.Entry(Place.flag(flag), value);
    }

    private static Node list(String flag, Node item) {
        return new Node.Sequence(Place.flag(flag), List.of(item));
    }

    private Node text(String flag, String value) {
        if (value.contains(LOST)) {
            problems.add(
                    new Problem(
                            Place.flag(flag),
                            "",
                            "letters were lost on the way in, because this terminal's locale is not"
                                    + " UTF-8: put it in a file, or set LC_ALL=C.UTF-8"));
        }
        return new Node.Scalar(Place.flag(flag), Node.Kind.TEXT, value);
    }
}
