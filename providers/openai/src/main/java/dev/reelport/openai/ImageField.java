package dev.reelport.openai;

import dev.reelport.wire.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** In which field an image travels that is not a file. */
enum ImageField {
    /** OpenAI: an object with {@code image_url} or {@code file_id}. */
    INPUT_REFERENCE("input_reference") {
        @Override
        void write(OutgoingFields fields, String kind, String value) {
            fields.object(field(), kind, value);
        }
    },
    /** SGLang: a link; its own {@code input_reference} would be a path on its server. */
    REFERENCE_URL("reference_url") {
        @Override
        void write(OutgoingFields fields, String kind, String value) {
            fields.text(field(), value);
        }
    },
    /** vLLM-Omni: the object as JSON text in a form. */
    IMAGE_REFERENCE("image_reference") {
        @Override
        void write(OutgoingFields fields, String kind, String value) {
            Map<String, JsonNode> object = Map.of(kind, JsonNode.createStringNode(value));
            fields.text(field(), JsonText.write(JsonNode.createObjectNode(object)));
        }
    };

    static final String FILE = "input_reference";
    static final String LINK = "image_url";
    static final String STORED = "file_id";

    private final String field;

    ImageField(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    abstract void write(OutgoingFields fields, String kind, String value);
}
