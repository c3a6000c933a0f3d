package dev.reelport.openai;

import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request in their order, whether they travel as JSON or as a form. Within a form,
 * a field of an object is named as OpenAI's clients do, {@code video[id]}, and a list is JSON text.
 * What is absent is left out. For one thread.
 */
final class OutgoingFields {
    private sealed interface Value {
        record Json(JsonNode node) implements Value {}

        record File(Part.File part) implements Value {}
    }

    private final Map<String, Value> values = new LinkedHashMap<>();

    OutgoingFields text(String name, @Nullable String text) {
        return text == null ? this : node(name, JsonNode.createStringNode(text));
    }

    OutgoingFields number(String name, BigDecimal number) {
        return node(
                name,
                number.scale() <= 0
                        ? JsonNode.createNumberNode(number.toBigIntegerExact())
                        : JsonNode.createNumberNode(number));
    }

    OutgoingFields flag(String name, @Nullable Boolean flag) {
        return flag == null ? this : node(name, JsonNode.createBooleanNode(flag));
    }

    OutgoingFields object(String name, String field, String text) {
        return node(
                name, JsonNode.createObjectNode(Map.of(field, JsonNode.createStringNode(text))));
    }

    OutgoingFields node(String name, JsonNode node) {
        values.put(name, new Value.Json(node));
        return this;
    }

    OutgoingFields file(Part.File part) {
        values.put(part.name(), new Value.File(part));
        return this;
    }

    Body as(BodyKind kind) {
        return switch (kind) {
            case JSON -> json();
            case MULTIPART -> form();
            case JSON_UNLESS_FILE -> hasFile() ? form() : json();
        };
    }

    private boolean hasFile() {
        return values.values().stream().anyMatch(Value.File.class::isInstance);
    }

    private Body json() {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        values.forEach((name, value) -> nodes.put(name, node(value)));
        return new Body.Json(JsonText.write(JsonNode.createObjectNode(nodes)));
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Json json -> json.node();
            case Value.File file ->
                    throw new IllegalArgumentException("a file does not travel as JSON");
        };
    }

    private Body form() {
        List<Part> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.addAll(parts(name, value)));
        return new Body.Form(parts);
    }

    private static List<Part> parts(String name, Value value) {
        return switch (value) {
            case Value.File file -> List.of(file.part());
            case Value.Json json -> parts(name, json.node()).toList();
        };
    }

    private static Stream<Part> parts(String name, JsonNode node) {
        if (node.isObject()) {
            return StreamSupport.stream(node.entries().spliterator(), false)
                    .flatMap(field -> parts(name + "[" + field.getKey() + "]", field.getValue()));
        }
        return Stream.of(new Part.Text(name, written(node)));
    }

    private static String written(JsonNode node) {
        if (node.isNumber()) {
            return node.getBigDecimalValue().toPlainString();
        }
        return node.isValueNode() ? node.coerceStringValue() : JsonText.write(node);
    }
}
