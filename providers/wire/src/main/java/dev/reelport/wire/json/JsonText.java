package dev.reelport.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.reelport.domain.video.Legibility;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.exceptions.SerdeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON as text. Reading keeps every number exact and refuses what could lose something in silence:
 * a name twice in one object, half a character, anything behind the end; and what would take more
 * memory than a request does. Writing is Micronaut Serialization's. One is for one text and thread.
 */
public final class JsonText {
    /** Most bodies are shorter. */
    private static final int USUAL = 256;

    private static final int DEEPEST = 100;

    /** Each takes many times the memory of its one character. */
    private static final int MOST_VALUES = 20_000;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 1_000;

    /** An image of 14 MiB within the text, in Base64. */
    private static final int LONGEST_TEXT = 20_000_000;

    private static final JsonFactory FACTORY = limited().build();

    private static final JsonFactory BARE_NAMES =
            limited().enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What the parser calls the source of a limit says nothing to people. */
    private static final Pattern LIMIT_SOURCE = Pattern.compile(", from `[^`]*`");

    private final JsonParser parser;

    /** An answer is read as far as it can be: what counts there is what can be read. */
    private final boolean isAnswer;

    private int values;

    private JsonText(JsonParser parser, boolean isAnswer) {
        this.parser = parser;
        this.isAnswer = isAnswer;
    }

    private static TSFBuilder<?, ?> limited() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNameLength(LONGEST_NAME)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(LONGEST_TEXT)
                                .build());
    }

    /**
     * Reads one value.
     *
     * @throws UnreadableException when the text is anything else
     */
    public static JsonNode read(String text) {
        return read(text, FACTORY, false);
    }

    /**
     * Reads one value in which the names of fields may stand without quotes, as spec B prints one.
     *
     * @throws UnreadableException when the text is anything else
     */
    public static JsonNode readWithBareNames(String text) {
        return read(text, BARE_NAMES, false);
    }

    /**
     * Reads one value of an answer, as far as it can be read: a create that is paid is not lost for
     * a name that stands twice (the last one counts), a mark before the text, or a character that
     * is none (a replacement stands for it).
     *
     * @throws UnreadableException when it is no JSON
     */
    public static JsonNode readAnswer(String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        return read(marked ? text.substring(1) : text, FACTORY, true);
    }

    private static JsonNode read(String text, JsonFactory factory, boolean isAnswer) {
        try (JsonParser parser = factory.createParser(text)) {
            return new JsonText(parser, isAnswer).only();
        } catch (JsonProcessingException broken) {
            throw damaged("this is not JSON that can be read", broken.getLocation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode only() throws IOException {
        try {
            return whole();
        } catch (StreamConstraintsException limit) {
            String words = LIMIT_SOURCE.matcher(limit.getOriginalMessage()).replaceAll("");
            throw damaged("this JSON goes beyond a limit: " + words, parser.currentLocation());
        }
    }

    private JsonNode whole() throws IOException {
        if (parser.nextToken() == null) {
            throw UnreadableException.at("", "there is nothing, where JSON was expected");
        }
        JsonNode node = node();
        if (parser.nextToken() != null) {
            throw here("something stands behind the end of the JSON");
        }
        return node;
    }

    private UnreadableException here(String sentence) {
        return damaged(sentence, parser.currentTokenLocation());
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

    private JsonNode node() throws IOException {
        if (++values > MOST_VALUES) {
            throw here("this JSON has more than " + MOST_VALUES + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonNode.createStringNode(legible(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            default -> JsonNode.nullNode();
        };
    }

    private String legible(String text) {
        if (isAnswer) {
            return Legibility.legible(text);
        }
        Optional<String> flaw = Legibility.flaw(text);
        if (flaw.isPresent()) {
            throw here(flaw.get());
        }
        return text;
    }

    private JsonNode number() throws IOException {
        try {
            return JsonNode.createNumberNode(parser.getDecimalValue());
        } catch (NumberFormatException tooBig) {
            throw here("a number is too big to be read");
        }
    }

    private JsonNode object() throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = legible(parser.currentName());
            if (fields.containsKey(name) && !isAnswer) {
                throw here("a name stands twice in one object");
            }
            parser.nextToken();
            fields.put(name, node());
        }
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode array() throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node());
        }
        return JsonNode.createArrayNode(elements);
    }

    /** Writes a value of JSON, or a record that Micronaut Serialization knows. */
    public static String write(Object value) {
        try {
            StringBuilder text = new StringBuilder(USUAL);
            Writing.OF.get(value.getClass()).write(value, new TextEncoder(text));
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * How values of a class are written. Found once: finding it takes as long as writing one.
     *
     * @param <T> the class
     */
    private record Writing<T>(Argument<T> type, Serializer<? super T> serializer) {
        /** Made when the first value is written, since that takes a moment. */
        private static final SerdeRegistry REGISTRY = ObjectMapper.getDefault().getSerdeRegistry();

        private static final Serializer.EncoderContext CONTEXT = REGISTRY.newEncoderContext(null);

        static final ClassValue<Writing<?>> OF =
                new ClassValue<>() {
                    @Override
                    protected Writing<?> computeValue(Class<?> type) {
                        return of(Argument.of(type));
                    }
                };

        private static <T> Writing<T> of(Argument<T> type) {
            try {
                Serializer<? super T> any = CONTEXT.findSerializer(type);
                return new Writing<>(type, any.createSpecific(CONTEXT, type));
            } catch (SerdeException unknown) {
                throw new UncheckedIOException(unknown);
            }
        }

        void write(Object value, TextEncoder encoder) throws IOException {
            serializer.serialize(encoder, CONTEXT, type, type.getType().cast(value));
        }
    }
}
