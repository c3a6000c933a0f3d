package dev.reelport.turbo;

import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every answer comes in: {@code {code, message, data}}.
 *
 * @param fields all of it
 * @param code absent: none
 */
record TurboEnvelope(Fields fields, @Nullable String code) {
    static final String SUCCESS = "success";

    /**
     * An id without a {@code success} to vouch for it: {@code task_…}, as spec E prints it, or as
     * long as ids of other makers are; a digit in it, and no white space. {@code task_not_exist} is
     * none.
     */
    private static final Pattern ID =
            Pattern.compile("(task_|(?=.{16}))(?=\\D*\\d)[A-Za-z0-9_.:-]+");

    /**
     * @throws dev.reelport.wire.json.UnreadableException when it is not JSON
     */
    static TurboEnvelope of(WireAnswer answer) {
        Fields fields = Fields.ofAnswer(answer.text());
        return new TurboEnvelope(fields, fields.filled("code"));
    }

    /**
     * Any code but {@code success} and what others write for it, such as 200. Its case does not
     * matter: nobody calls a failure Success, and whoever takes a success for a failure pays twice.
     */
    boolean isError() {
        return code == null ? fields.has("error") : !BodyVerdict.isFine(code);
    }

    /**
     * A {@code data} that is a text with something in it, and not the text of a number or a yes.
     */
    Optional<String> text() {
        JsonNode data = fields.node("data");
        return Optional.ofNullable(data)
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(text -> !text.isBlank());
    }

    /**
     * What a create answers for an id: a text, or that of a task within {@code data}. Beside any
     * code but the documented one, not every text is taken for one.
     */
    Optional<String> id() {
        return text().filter(text -> isDocumented() || ID.matcher(text).matches())
                .or(() -> Optional.ofNullable(fields.object("data")).flatMap(TurboEnvelope::id));
    }

    private boolean isDocumented() {
        return code != null && code.strip().equalsIgnoreCase(SUCCESS);
    }

    private static Optional<String> id(Fields task) {
        return Stream.of("task_id", "id")
                .flatMap(name -> Optional.ofNullable(task.filled(name)).stream())
                .findFirst();
    }
}
