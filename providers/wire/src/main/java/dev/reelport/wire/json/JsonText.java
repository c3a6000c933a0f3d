package dev.reelport.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as text. Reading keeps every number exact and refuses what could lose something in silence:
 * a name twice in one object, anything behind the end. Writing is Micronaut Serialization's.
 */
public final class JsonText {
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = strict().build();

    private static final JsonFactory BARE_NAMES =
            strict().enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).build();

    /** Names that stand twice are passed over in answers: what counts there is what can be read. */
    private static final JsonFactory ANSWERS =
            strict().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonText() {}

    private static TSFBuilder<?, ?> strict() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * Reads one value.
     *
     * @throws UnreadableException when the text is anything else
     */
    public static JsonNode read(String text) {
        return read(text, FACTORY);
    }

    /**
     * Reads one value in which the names of fields may stand without quotes, as spec B prints one.
     *
     * @throws UnreadableException when the text is anything else
     */
    public static JsonNode readWithBareNames(String text) {
        return read(text, BARE_NAMES);
    }

    /**
     * Reads one value of an answer, as far as it can be read: a create that is paid is not lost for
     * a name that stands twice (the last one counts) or a mark before the text.
     *
     * @throws UnreadableException when it is no JSON
     */
    public static JsonNode readAnswer(String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        return read(marked ? text.substring(1) : text, ANSWERS);
    }

    private static JsonNode read(String text, JsonFactory factory) {
        try (JsonParser parser = factory.createParser(text)) {
            return only(parser);
        } catch (JsonProcessingException broken) {
            throw damaged("this is not JSON that can be read", broken.getLocation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode only(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw UnreadableException.at("", "there is nothing, where JSON was expected");
        }
        JsonNode node = node(parser);
        if (parser.nextToken() != null) {
            throw damaged(
                    "something stands behind the end of the JSON", parser.currentTokenLocation());
        }
        return node;
    }

    /** Says where, and never what stands there: it may be a secret. */
    private static UnreadableException damaged(String sentence, @Nullable JsonLocation place) {
        return UnreadableException.at(
                "",
                place == null
                        ? sentence
                        : "%s: line %d, column %d"
                                .formatted(sentence, place.getLineNr(), place.getColumnNr()));
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            default -> JsonNode.nullNode();
        };
    }

    private static JsonNode number(JsonParser parser) throws IOException {
        try {
            return JsonNode.createNumberNode(parser.getDecimalValue());
        } catch (NumberFormatException tooBig) {
            throw damaged("a number is too big to be read", parser.currentTokenLocation());
        }
    }

    private static JsonNode object(JsonParser parser) throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, node(parser));
        }
        return JsonNode.createObjectNode(fields);
    }

    private static JsonNode array(JsonParser parser) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(parser));
        }
        return JsonNode.createArrayNode(elements);
    }

    /** Writes a record that Micronaut Serialization knows. */
    public static String write(Object record) {
        try {
            return Mapper.DEFAULT.writeValueAsString(record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Made when the first value is written, since that takes a moment. */
    private static final class Mapper {
        static final ObjectMapper DEFAULT = ObjectMapper.getDefault();
    }
}
