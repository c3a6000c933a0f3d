package dev.reelport.language.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON into a tree with places. For one document. */
final class JsonDocument {
    /** What the parser quotes may be a secret, and what it calls its source says nothing. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?<=Unrecognized token) '[^']*'|, from `[^`]*`|\\(start marker at .*\\)|\\(for"
                            + " .* starting at .*\\)");

    private final String source;
    private final int firstLine;
    private final JsonParser parser;
    private int parts;

    private JsonDocument(String source, int firstLine, JsonParser parser) {
        this.source = source;
        this.firstLine = firstLine;
        this.parser = parser;
    }

    static Node read(String text, String source) {
        return read(text, source, 1);
    }

    /** The same where the text begins on that line of its file. */
    static Node read(String text, String source, int firstLine) {
        try (JsonParser parser = factory().createParser(text)) {
            return new JsonDocument(source, firstLine, parser).limited();
        } catch (JsonProcessingException broken) {
            throw bad(place(source, firstLine, broken.getLocation()), words(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonFactory factory() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(Document.DEEPEST).build();
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }

    /** A limit that is passed tells no place by itself. */
    private Node limited() throws IOException {
        try {
            return root();
        } catch (StreamConstraintsException limit) {
            throw bad(place(source, firstLine, parser.currentLocation()), words(limit));
        }
    }

    private static String words(JsonProcessingException broken) {
        return "not JSON: " + QUOTED.matcher(broken.getOriginalMessage()).replaceAll("").strip();
    }

    private Node root() throws IOException {
        if (parser.nextToken() == null) {
            throw bad(new Place(source, firstLine, 1), "this file is empty");
        }
        Node root = node();
        if (parser.nextToken() != null) {
            throw bad(place(), "there is something behind the end of the JSON");
        }
        return root;
    }

    private Node node() throws IOException {
        Place place = place();
        if (++parts > Document.MOST_PARTS) {
            throw bad(place, "this file has more than " + Document.MOST_PARTS + " parts");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, Node.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Node.Kind.FLAG);
            case VALUE_NULL -> scalar(place, Node.Kind.NOTHING);
            default -> scalar(place, Node.Kind.TEXT);
        };
    }

    private Node scalar(Place place, Node.Kind kind) throws IOException {
        return new Node.Scalar(place, kind, parser.getText());
    }

    private Node mapping(Place place) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        List<Node.Flaw> flaws = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place namePlace = place();
            parser.nextToken();
            Node.Entry first = entries.putIfAbsent(name, new Node.Entry(namePlace, node()));
            if (first != null) {
                flaws.add(Node.Flaw.repeated(namePlace, name, first));
            }
        }
        return new Node.Mapping(place, entries, flaws);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(place, items);
    }

    private Place place() {
        return place(source, firstLine, parser.currentTokenLocation());
    }

    private static Place place(String source, int firstLine, @Nullable JsonLocation location) {
        return location == null
                ? new Place(source, firstLine, 1)
                : new Place(source, firstLine + location.getLineNr() - 1, location.getColumnNr());
    }

    private static BadInputException bad(Place place, String sentence) {
        return new BadInputException(List.of(new Problem(place, "", sentence)));
    }
}
