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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a body on HTTP 200 proves that carries an error: OpenAI's {@code error}, or new-api's {@code
 * {code, message, data}}. Only what is known for a refusal is one: a relay that handed a request on
 * and did not understand what came back proves nothing.
 */
public final class BodyVerdict {
    private static final Set<String> FINE = Set.of("success", "succeeded", "ok", "0");

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

    /** Whether a code says that all is well, as {@code success}, {@code 0} and {@code 200} do. */
    public static boolean isFine(String code) {
        String word = code.strip().toLowerCase(Locale.ROOT);
        return FINE.contains(word) || isStatus(word, '2', '2');
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
        if (!isError(body.answer()) || body.hasOwnStatus()) {
            return Optional.empty();
        }
        return Optional.of(proven(body, answer));
    }

    /**
     * The refusal that an answer to a create is whose format calls it an error.
     *
     * @throws UnreadableException when it leaves open whether the request was taken, as everything
     *     does that names a task
     */
    public static Failure proven(TaskBody body, WireAnswer answer) {
        Failure failure = refusedAs(body.answer(), answer);
        if (body.namesTask() || !isRefusal(body.answer(), failure)) {
            throw UnreadableException.at(
                    "error", "it is left open whether it was taken: " + failure.words());
        }
        return failure;
    }

    private static boolean isRefusal(Fields fields, Failure failure) {
        return !isOpen(fields, failure) && RefusalWords.proveRefusal(failure, codes(fields));
    }

    /**
     * What an error would be if it were a refusal: what its own status says, otherwise HTTP 400.
     */
    private static Failure refusedAs(Fields fields, WireAnswer answer) {
        return onHttp(status(fields, REFUSED), answer);
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

    private static Optional<Failure> failedLook(TaskBody body, WireAnswer answer) {
        boolean itsOwn = !isOpen(body.answer(), refusedAs(body.answer(), answer));
        return body.id() != null && itsOwn
                ? Optional.empty()
                : Optional.of(failedLook(body.answer(), answer));
    }

    /**
     * Why a look failed that carries an error. What is not known for what it is may be better the
     * next time.
     */
    public static Failure failedLook(Fields fields, WireAnswer answer) {
        Failure failure = refusedAs(fields, answer);
        return failure.kind() == FailureKind.INVALID || isOpen(fields, failure)
                ? onHttp(UNAVAILABLE, answer)
                : FailureWords.ofLook(failure, answer);
    }

    /** The failure that an answer on HTTP 200 would be on that status. */
    private static Failure onHttp(int status, WireAnswer answer) {
        Failure failure =
                ErrorBody.failure(new WireAnswer(status, answer.headers(), answer.text()));
        return ErrorBody.of(answer).words() == null
                ? new Failure(failure.kind(), failure.retry(), "no reason given", failure.code())
                : failure;
    }

    /**
     * Whether an error's words leave open whether the request was taken, whatever its code: they
     * tell of a lost answer somewhere behind the relay.
     */
    public static boolean isOpen(Failure failure) {
        return RefusalWords.areOpen(failure.words());
    }

    /** A code that says that all is well beside an error says nothing. */
    private static boolean isOpen(Fields fields, Failure failure) {
        List<String> codes = codes(fields);
        return RefusalWords.areOpen(String.join(" ", codes) + " " + failure.words())
                || codes.stream().anyMatch(code -> isFine(code) || isOpenStatus(code));
    }

    private static boolean isOpenStatus(String code) {
        return isStatus(code) && !AnswerClass.isVerdict(Integer.parseInt(code));
    }

    /** Whether a code is what HTTP would have said; some relays repeat it. */
    static boolean isStatus(String code) {
        return isStatus(code, '4', '5');
    }

    private static boolean isStatus(String code, char first, char last) {
        return code.length() == 3
                && code.charAt(0) >= first
                && code.charAt(0) <= last
                && isDigit(code.charAt(1))
                && isDigit(code.charAt(2));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
