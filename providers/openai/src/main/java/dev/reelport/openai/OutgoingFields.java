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
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request in their order, whether they travel as JSON or as a form. Within a form,
 * a field of an object is named as OpenAI's clients do, {@code video[id]}, and a list is JSON text.
 * What is absent is left out. For one thread.
 */
final class OutgoingFields {
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, Part.File> files = new LinkedHashMap<>();

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
        nodes.put(name, node);
        files.remove(name);
        return this;
    }

    /** Keeps its place among the others. */
    OutgoingFields file(Part.File part) {
        nodes.put(part.name(), JsonNode.nullNode());
        files.put(part.name(), part);
        return this;
    }

    Body as(BodyKind kind) {
        return switch (kind) {
            case JSON -> json();
            case MULTIPART -> form();
            case JSON_UNLESS_FILE -> files.isEmpty() ? json() : form();
        };
    }

    private Body json() {
        if (!files.isEmpty()) {
            throw new IllegalArgumentException("a file does not travel as JSON");
        }
        return new Body.Json(JsonText.write(JsonNode.createObjectNode(nodes)));
    }

    private Body form() {
        List<Part> parts = new ArrayList<>(nodes.size());
        nodes.forEach(
                (name, node) -> {
                    Part.File file = files.get(name);
                    if (file == null) {
                        add(name, node, parts);
                    } else {
                        parts.add(file);
                    }
                });
        return new Body.Form(parts);
    }

    private static void add(String name, JsonNode node, List<Part> parts) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.entries()) {
                add(name + "[" + field.getKey() + "]", field.getValue(), parts);
            }
        } else {
            parts.add(new Part.Text(name, written(node)));
        }
    }

    private static String written(JsonNode node) {
        if (node.isNumber()) {
            return node.getBigDecimalValue().toPlainString();
        }
        return node.isValueNode() ? node.coerceStringValue() : JsonText.write(node);
    }
}
