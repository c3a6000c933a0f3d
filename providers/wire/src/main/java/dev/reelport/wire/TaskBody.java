package dev.reelport.wire;

import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in an answer a task stands: at the top, or within {@code data} as new-api and its forks
 * wrap it; there a create may also have nothing but the id as a text.
 *
 * @param answer the whole object
 * @param task the object that tells of the task; the whole one where there is no other
 * @param id of the task; absent: nowhere
 */
public record TaskBody(Fields answer, Fields task, @Nullable String id) {
    /** A text within {@code data} may also be a sentence, or a word such as {@code success}. */
    private static final Pattern ID =
            Pattern.compile("(?=.*[0-9_-])[A-Za-z0-9][A-Za-z0-9._:-]{3,255}");

    /**
     * Reads an answer.
     *
     * @throws dev.reelport.wire.json.UnreadableException when the body is no JSON
     */
    public static TaskBody of(WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        JsonNode data = fields.node("data");
        if (data == null || tells(fields)) {
            return new TaskBody(fields, fields, id(fields).orElse(null));
        }
        if (data.isObject()) {
            Fields within = Fields.of(data);
            return new TaskBody(fields, within, id(within).orElse(null));
        }
        String text = data.isString() ? data.getStringValue().strip() : "";
        return new TaskBody(fields, fields, ID.matcher(text).matches() ? text : null);
    }

    private static boolean tells(Fields fields) {
        return id(fields).isPresent() || fields.filled("status") != null;
    }

    private static Optional<String> id(Fields fields) {
        return Stream.of("id", "task_id")
                .flatMap(name -> Optional.ofNullable(fields.filled(name)).stream())
                .findFirst();
    }

    /** Whether the answer says how the task stands. */
    public boolean hasStatus() {
        return task.filled("status") != null;
    }
}
