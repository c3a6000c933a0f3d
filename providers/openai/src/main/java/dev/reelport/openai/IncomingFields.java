package dev.reelport.openai;

import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client sends, whether as JSON or as a form. In a form, {@code video[id]} (OpenAI's
 * clients) and JSON text where an object is meant (vLLM-Omni's) both become that object.
 */
final class IncomingFields {
    private static final Pattern NESTED = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]");
    private static final Set<String> OBJECTS =
            Set.of("input_reference", "image_reference", "video", "characters");

    private IncomingFields() {}

    /**
     * @throws UnreadableException when there is no JSON object and no form
     */
    static Fields of(Body body) {
        return body instanceof Body.Form form ? ofForm(form) : Fields.ofBody(body);
    }

    private static Fields ofForm(Body.Form form) {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        Map<String, Part.File> files = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Part part : form.parts()) {
            boolean first =
                    switch (part) {
                        case Part.Text text -> add(text, texts) && !files.containsKey(text.name());
                        case Part.File file ->
                                files.put(file.name(), file) == null
                                        && !texts.containsKey(file.name());
                    };
            if (!first) {
                twice.add(part.name());
            }
        }
        return Fields.ofForm(texts, files, twice);
    }

    private static boolean add(Part.Text text, Map<String, JsonNode> texts) {
        Matcher nested = NESTED.matcher(text.name());
        if (nested.matches() && OBJECTS.contains(nested.group(1))) {
            return addWithin(nested.group(1), nested.group(2), text.value(), texts);
        }
        return texts.put(text.name(), value(text)) == null;
    }

    private static boolean addWithin(
            String name, String field, String value, Map<String, JsonNode> texts) {
        JsonNode there = texts.get(name);
        if (there != null && (!there.isObject() || there.get(field) != null)) {
            return false;
        }
        Map<String, JsonNode> within = new LinkedHashMap<>();
        if (there != null) {
            there.entries().forEach(entry -> within.put(entry.getKey(), entry.getValue()));
        }
        within.put(field, JsonNode.createStringNode(value));
        texts.put(name, JsonNode.createObjectNode(within));
        return true;
    }

    private static JsonNode value(Part.Text text) {
        String value = text.value().strip();
        if (OBJECTS.contains(text.name()) && (value.startsWith("{") || value.startsWith("["))) {
            try {
                return JsonText.read(value);
            } catch (UnreadableException notJson) {
                return JsonNode.createStringNode(text.value());
            }
        }
        return JsonNode.createStringNode(text.value());
    }
}
