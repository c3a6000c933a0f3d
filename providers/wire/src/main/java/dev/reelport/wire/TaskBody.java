package dev.reelport.wire;

import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where in an answer a task stands: at the top, or within {@code data} as new-api and its forks
 * wrap it; there a create may also have nothing but the id as a text. The wrapper may have a status
 * of its own, which is not that of the task.
 *
 * @param answer the whole object
 * @param task the object that tells of the task; the whole one where there is no other
 * @param id of the task; absent: nowhere
 */
public record TaskBody(Fields answer, Fields task, @Nullable String id) {
    /** A text within {@code data} may also be a sentence, or a word such as {@code success}. */
    private static final Pattern ID =
            Pattern.compile("(?=.*[0-9_-])[A-Za-z0-9][A-Za-z0-9._:-]{3,255}");

    private static final int DEEPEST = 4;

    /**
     * Reads an answer.
     *
     * @throws dev.reelport.wire.json.UnreadableException when the body is no JSON
     */
    public static TaskBody of(WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        JsonNode data = fields.node("data");
        String id = id(fields);
        if (data == null || id != null) {
            return new TaskBody(fields, fields, id);
        }
        if (data.isObject()) {
            Fields within = Fields.of(data);
            return new TaskBody(fields, told(fields, within), id(within));
        }
        return new TaskBody(fields, fields, idAsText(data).orElse(null));
    }

    /** Beside a task with a status of its own, one around it is that of the answer. */
    private static Fields told(Fields around, Fields within) {
        return within.filled("status") == null && around.filled("status") != null ? around : within;
    }

    private static @Nullable String id(Fields fields) {
        String id = fields.filled("id");
        return id == null ? fields.filled("task_id") : id;
    }

    /** Whether the answer says how the task stands. */
    public boolean hasStatus() {
        return task.filled("status") != null;
    }

    /** Whether the object that has the id says how the task stands. */
    boolean hasOwnStatus() {
        return hasStatus() && id(task) != null;
    }

    /** Whether there is anything like the id of a task, at the top or anywhere in {@code data}. */
    public boolean namesTask() {
        JsonNode data = answer.node("data");
        return id != null || (data != null && namesTask(data, DEEPEST));
    }

    /** Not every text of an object: many are ids of something else. */
    private static boolean namesTask(JsonNode node, int depth) {
        if (node.isString()) {
            return idAsText(node).isPresent();
        }
        boolean here = node.isObject() && id(Fields.of(node)) != null;
        return here || (depth > 0 && inner(node).anyMatch(one -> namesTask(one, depth - 1)));
    }

    private static Stream<JsonNode> inner(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.values().spliterator(), false)
                        .filter(one -> node.isArray() || one.isContainerNode())
                : Stream.empty();
    }

    private static Optional<String> idAsText(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isString)
                .map(text -> text.getStringValue().strip())
                .filter(text -> ID.matcher(text).matches());
    }
}
