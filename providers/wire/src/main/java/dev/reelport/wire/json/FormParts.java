package dev.reelport.wire.json;

import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a form by their names, in their order.
 *
 * @param texts the last of each name
 * @param files the last of each name
 * @param twice names that more than one part has, of either kind
 */
record FormParts(Map<String, JsonNode> texts, Map<String, Part.File> files, Set<String> twice) {
    static FormParts of(Body.Form form) {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        Map<String, Part.File> files = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Part part : form.parts()) {
            if (texts.containsKey(part.name()) || files.containsKey(part.name())) {
                twice.add(part.name());
            }
            switch (part) {
                case Part.Text text ->
                        texts.put(text.name(), JsonNode.createStringNode(text.value()));
                case Part.File file -> files.put(file.name(), file);
            }
        }
        return new FormParts(texts, files, twice);
    }
}
