package dev.reelport.openai;

import dev.reelport.domain.rule.Finding;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, whether as JSON or as a form. In a form, {@code video[id]} (OpenAI's
 * clients) and JSON text where an object is meant (vLLM-Omni's) both become that object. For one
 * thread.
 */
final class IncomingFields {
    private static final Pattern NESTED = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]");
    private static final Set<String> OBJECTS =
            Set.of("input_reference", "image_reference", "video", "characters");

    private final Fields fields;
    private final Map<String, Part.File> files;
    private final Set<String> seen = new HashSet<>();

    private IncomingFields(Fields fields, Map<String, Part.File> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * @throws UnreadableException when there is no JSON object and no form
     */
    static IncomingFields of(Body body) {
        return body instanceof Body.Form form
                ? ofForm(form)
                : new IncomingFields(Fields.ofBody(body), Map.of());
    }

    private static IncomingFields ofForm(Body.Form form) {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        Map<String, Part.File> files = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
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
        Fields fields = Fields.of(JsonNode.createObjectNode(texts));
        twice.forEach(name -> fields.problem(name, "this part is there more than once"));
        return new IncomingFields(fields, files);
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

    /** All but the files. */
    Fields fields() {
        return fields;
    }

    /** A file; absent where it is not there. */
    Part.@Nullable File file(String name) {
        seen.add(name);
        return files.get(name);
    }

    /** A finding for each field that nobody asked for. */
    List<Finding> unread() {
        List<Finding> findings = new ArrayList<>();
        fields.unread().stream().map(Dropped::unknownField).forEach(findings::add);
        files.keySet().stream()
                .filter(name -> !seen.contains(name))
                .map(Dropped::unknownField)
                .forEach(findings::add);
        return findings;
    }
}
