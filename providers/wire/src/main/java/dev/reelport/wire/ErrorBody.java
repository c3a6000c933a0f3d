package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The provider's own words for a failure, wherever it hides them: {@code error.message}, {@code
 * error} as a text, {@code message}, {@code detail} as a text or a list, {@code fail_reason}, and
 * the same within {@code data} or {@code error}. All of these were seen; see the READMEs of the
 * formats.
 *
 * @param words for people; absent: the provider said nothing
 * @param code for programs; absent: none
 */
public record ErrorBody(@Nullable String words, @Nullable String code) {
    /** Whoever shows them cuts them further, after secrets were taken out. */
    private static final int LONGEST = 4_000;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private static final int DEEPEST = 3;
    private static final List<String> WORDS =
            List.of(
                    "message",
                    "message_zh",
                    "detail",
                    "fail_reason",
                    "failure_reason",
                    "msg",
                    "error_message");
    private static final List<String> CODES = List.of("code", "type");
    private static final List<String> WITHIN = List.of("error", "data");

    /** What an answer says that HTTP calls a failure. */
    public static Failure failure(WireAnswer answer) {
        ErrorBody body = of(answer);
        FailureKind kind = FailureWords.kind(answer.status(), body);
        return new Failure(kind, retry(kind, answer), words(body, answer), body.code());
    }

    private static String words(ErrorBody body, WireAnswer answer) {
        return body.words() == null
                ? "HTTP " + answer.status() + " without a reason"
                : body.words();
    }

    private static Retry retry(FailureKind kind, WireAnswer answer) {
        return switch (kind) {
            case THROTTLED, UNAVAILABLE -> new Retry.Later(RetryAfter.of(answer).orElse(null));
            default -> new Retry.Never();
        };
    }

    /** What the body of an answer says, whether or not it is JSON. */
    public static ErrorBody of(WireAnswer answer) {
        try {
            return of(JsonText.readAnswer(answer.text()));
        } catch (UnreadableException notJson) {
            return new ErrorBody(plain(answer), null);
        }
    }

    /** Whether an answer is JSON; what proxies and servers say of themselves mostly is not. */
    static boolean isJson(WireAnswer answer) {
        try {
            return JsonText.readAnswer(answer.text()).isObject();
        } catch (UnreadableException notJson) {
            return false;
        }
    }

    /** A page of HTML says nothing that a person wants to read; a line of text does. */
    private static @Nullable String plain(WireAnswer answer) {
        String text = answer.text().strip();
        return text.isEmpty() || text.startsWith("<") ? null : readable(text);
    }

    /** What a JSON body says. */
    public static ErrorBody of(JsonNode node) {
        return new ErrorBody(words(node, DEEPEST).orElse(null), code(node, DEEPEST).orElse(null));
    }

    private static Optional<String> words(JsonNode node, int depth) {
        if (node.isString()) {
            return Optional.of(node.getStringValue())
                    .filter(text -> !text.isBlank())
                    .map(ErrorBody::readable);
        }
        if (node.isArray() && depth > 0) {
            return Optional.of(joined(node, depth)).filter(text -> !text.isEmpty());
        }
        return node.isObject() && depth > 0 ? wordsWithin(node, depth) : Optional.empty();
    }

    private static Optional<String> wordsWithin(JsonNode node, int depth) {
        List<String> names = new ArrayList<>(List.of("error"));
        names.addAll(WORDS);
        names.add("data");
        return names.stream()
                .map(node::get)
                .filter(field -> field != null)
                .filter(field -> field != node.get("data") || !field.isString())
                .flatMap(field -> words(field, depth - 1).stream())
                .findFirst();
    }

    /** FastAPI lists what it does not like, each with a place and a {@code msg}. */
    private static String joined(JsonNode list, int depth) {
        List<String> all = new ArrayList<>();
        for (JsonNode element : list.values()) {
            words(element, depth - 1).ifPresent(all::add);
        }
        return readable(all.stream().distinct().collect(Collectors.joining("; ")));
    }

    private static Optional<String> code(JsonNode node, int depth) {
        if (!node.isObject() || depth == 0) {
            return Optional.empty();
        }
        for (String name : WITHIN) {
            JsonNode inner = node.get(name);
            Optional<String> within =
                    inner == null ? Optional.<String>empty() : code(inner, depth - 1);
            if (within.isPresent()) {
                return within;
            }
        }
        return CODES.stream()
                .map(node::get)
                .filter(field -> field != null && (field.isString() || field.isNumber()))
                .map(JsonNode::coerceStringValue)
                .filter(text -> !text.isBlank())
                .map(ErrorBody::readable)
                .findFirst();
    }

    private static String readable(String text) {
        String line = CONTROLS.matcher(Redaction.ofWords(text)).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
