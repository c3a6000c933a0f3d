package dev.reelport.cli.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into a tree with places. For one document. */
final class JsonDocument {
    private final String source;
    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();

    private JsonDocument(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static Node read(String text, String source) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonDocument document = new JsonDocument(source, parser);
            Node root = document.root();
            if (!document.problems.isEmpty()) {
                throw new BadInputException(document.problems);
            }
            return root;
        } catch (JsonProcessingException broken) {
            throw bad(
                    place(source, broken.getLocation()),
                    "not JSON: " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Node root() throws IOException {
        if (parser.nextToken() == null) {
            throw bad(new Place(source, 1, 1), "this file is empty");
        }
        Node root = node("");
        if (parser.nextToken() != null) {
            throw bad(place(), "there is something behind the end of the JSON");
        }
        return root;
    }

    private Node node(String path) throws IOException {
        Place place = place();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place, path);
            case START_ARRAY -> sequence(place, path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, Node.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Node.Kind.FLAG);
            case VALUE_NULL -> scalar(place, Node.Kind.NOTHING);
            default -> scalar(place, Node.Kind.TEXT);
        };
    }

    private Node scalar(Place place, Node.Kind kind) throws IOException {
        return new Node.Scalar(place, kind, parser.getText());
    }

    private Node mapping(Place place, String path) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place namePlace = place();
            String inner = path.isEmpty() ? name : path + "." + name;
            parser.nextToken();
            Node.Entry first = entries.putIfAbsent(name, new Node.Entry(namePlace, node(inner)));
            if (first != null) {
                problems.add(
                        new Problem(
                                namePlace, inner, "this was said before, at " + first.namePlace()));
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(Place place, String path) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + items.size() + "]"));
        }
        return new Node.Sequence(place, items);
    }

    private Place place() {
        return place(source, parser.currentTokenLocation());
    }

    private static Place place(String source, JsonLocation location) {
        return new Place(source, location.getLineNr(), location.getColumnNr());
    }

    private static BadInputException bad(Place place, String sentence) {
        return new BadInputException(List.of(new Problem(place, "", sentence)));
    }
}
