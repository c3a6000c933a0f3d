package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a body on HTTP 200 proves that carries an error: OpenAI's {@code error}, or new-api's {@code
 * {code, message, data}}. A relay that handed a request on and did not understand what came back
 * proves nothing.
 */
public final class BodyVerdict {
    private static final Set<String> FINE = Set.of("success", "succeeded", "ok", "0");

    /** new-api's codes for trouble behind it, and what others call the same. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "do_request_failed|fail(ed)?_to_fetch|read_response|unmarshal|bad_response|"
                        + "server.?error|internal.?error|upstream|bad.?gateway|time.?out|"
                        + "timed.?out|overloaded|service.?unavailable|temporarily.?unavailable");

    private static final int REFUSED = 400;
    private static final int UNAVAILABLE = 503;

    private BodyVerdict() {}

    /** Whether there is an error: one that says something, or a code that is not fine. */
    public static boolean isError(Fields fields) {
        String code = fields.filled("code");
        boolean coded = code != null && !isFine(code) && words(fields) != null;
        return coded || tellsError(fields);
    }

    /** Whether {@code error} says something; many answers print it empty. */
    public static boolean tellsError(Fields fields) {
        JsonNode error = fields.node("error");
        ErrorBody body = error == null ? new ErrorBody(null, null) : ErrorBody.of(error);
        return body.words() != null || body.code() != null;
    }

    private static boolean isFine(String code) {
        String word = code.strip().toLowerCase(Locale.ROOT);
        return FINE.contains(word) || word.matches("2\\d\\d");
    }

    private static @Nullable String words(Fields fields) {
        return ErrorBody.of(fields.json()).words();
    }

    /**
     * The refusal that an answer to a create is, classified as on HTTP 400; empty where it carries
     * no error, or a task that has a status.
     *
     * @throws UnreadableException when it leaves open whether the request was taken
     */
    public static Optional<Failure> refusal(TaskBody body, WireAnswer answer) {
        if (!isError(body.answer())) {
            return Optional.empty();
        }
        Failure failure = onHttp(status(body.answer(), REFUSED), answer);
        if (body.id() != null && body.hasStatus()) {
            return Optional.empty();
        }
        if (body.id() != null || isOpen(body.answer(), failure)) {
            throw UnreadableException.at(
                    "error", "it is left open whether it was taken: " + failure.words());
        }
        return Optional.of(failure);
    }

    /**
     * Why a look failed: an error without a status, and without an id too unless it is the relay's
     * own trouble. Empty where the answer tells of a task, or makes no sense.
     */
    public static Optional<Failure> ofLook(WireAnswer answer) {
        try {
            TaskBody body = TaskBody.of(answer);
            return body.hasStatus() || !isError(body.answer())
                    ? Optional.empty()
                    : failedLook(body, answer);
        } catch (UnreadableException senseless) {
            return Optional.empty();
        }
    }

    /** What is not known for what it is may be better the next time. */
    private static Optional<Failure> failedLook(TaskBody body, WireAnswer answer) {
        Failure failure = onHttp(status(body.answer(), REFUSED), answer);
        if (isOpen(body.answer(), failure)) {
            return Optional.of(onHttp(UNAVAILABLE, answer));
        }
        if (body.id() != null) {
            return Optional.empty();
        }
        return Optional.of(
                failure.kind() == FailureKind.INVALID ? onHttp(UNAVAILABLE, answer) : failure);
    }

    /** The failure that an answer on HTTP 200 would be on that status. */
    public static Failure onHttp(int status, WireAnswer answer) {
        Failure failure =
                ErrorBody.failure(new WireAnswer(status, answer.headers(), answer.text()));
        return ErrorBody.of(answer).words() == null
                ? new Failure(failure.kind(), failure.retry(), "no reason given", failure.code())
                : failure;
    }

    /** Whether a relay may have handed a request on that answers this code. */
    public static boolean isOpen(String code) {
        String word = code.strip().toLowerCase(Locale.ROOT);
        return OPEN.matcher(word).find() || (isStatus(word) && !isVerdict(word));
    }

    private static boolean isOpen(Fields fields, Failure failure) {
        String said = String.join(" ", codes(fields)) + " " + failure.words();
        if (OPEN.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return true;
        }
        boolean guessed = failure.kind() == FailureKind.INVALID;
        return codes(fields).stream()
                .filter(code -> code.matches("-?\\d+"))
                .anyMatch(code -> isStatus(code) ? !isVerdict(code) : guessed && !isFine(code));
    }

    /** Whether a code is what HTTP would have said; some relays repeat it. */
    public static boolean isStatus(String code) {
        return code.matches("[45]\\d\\d");
    }

    private static boolean isVerdict(String code) {
        return AnswerClass.isVerdict(Integer.parseInt(code));
    }

    private static int status(Fields fields, int otherwise) {
        return codes(fields).stream()
                .filter(BodyVerdict::isStatus)
                .findFirst()
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static List<String> codes(Fields fields) {
        JsonNode error = fields.node("error");
        Stream<Fields> within =
                error != null && error.isObject() ? Stream.of(Fields.of(error)) : Stream.empty();
        return Stream.concat(within, Stream.of(fields))
                .flatMap(one -> Stream.of("code", "type", "status_code").map(one::filled))
                .filter(code -> code != null)
                .map(String::strip)
                .toList();
    }
}
