package dev.reelport.wire;

import dev.reelport.domain.job.Failure;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which codes and words on HTTP 200 prove that a request was not taken, and which prove that nobody
 * knows. What is in neither list proves nothing: a relay also quotes what its language or its proxy
 * said when the answer was lost.
 */
final class RefusalWords {
    /**
     * new-api's codes for trouble behind it, and what others call the same; what sockets, parsers
     * and databases say, which other lists may take for a refusal ("violates unique constraint").
     */
    private static final Pattern OPEN =
            Pattern.compile(
                    anyOf(
                            "do_request_failed",
                            "fail(ed)?_to_fetch",
                            "read_response",
                            "bad_response",
                            "unmarshal",
                            "server.?error",
                            "internal.?error",
                            "upstream|上游",
                            "bad.?gateway",
                            "time.?out|timed.?out|deadline exceeded|超时",
                            "overloaded",
                            "(service|temporarily).?unavailable",
                            "connection.{0,10}(reset|closed|refused|aborted)",
                            "broken pipe",
                            "\\beof\\b",
                            "context cancell?ed",
                            "no such host",
                            "invalid character|unexpected token|syntax.?error",
                            "database|duplicate key|constraint|deadlock"));

    /**
     * new-api's {@code invalid_request}, {@code invalid_size} and {@code missing_model}; OpenAI's
     * {@code invalid_request_error}, {@code invalid_value} and {@code invalid_type}; and what is
     * built as these are. {@code invalid_response} is none.
     */
    private static final Pattern INVALID_CODE =
            Pattern.compile(
                    "(invalid|missing|unsupported)_(required_)?(request(_error)?|model|prompt|size|"
                            + "value|type|duration|seconds|param(eter)?s?|image(_url)?|input)");

    /** The same said in words; {@code invalid argument} is also what a broken socket says. */
    private static final Pattern INVALID_WORDS =
            Pattern.compile(
                    anyOf(
                            "\\b(invalid|unsupported) (parameter|param|size|duration)s?\\b",
                            "\\bmissing( required)? (parameter|param)s?\\b",
                            "(无效的?|缺少)参数",
                            "参数(错误|无效|不合法)"));

    private RefusalWords() {}

    private static String anyOf(String... alternatives) {
        return String.join("|", alternatives);
    }

    /** Whether a relay may have handed a request on that says this; in any case of letters. */
    static boolean areOpen(String said) {
        return OPEN.matcher(said.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * Whether a failure is known for what it is, so that nothing was taken.
     *
     * @param failure classified as on HTTP 400, where the kind stands for the words
     * @param codes all that the answer carries
     */
    static boolean proveRefusal(Failure failure, List<String> codes) {
        return switch (failure.kind()) {
            case CONTENT_REFUSED, OUT_OF_CREDIT, UNAUTHORIZED, THROTTLED, UNSUPPORTED, GONE -> true;
            case INVALID -> codes.stream().anyMatch(RefusalWords::isInvalid) || isInvalid(failure);
            case UNAVAILABLE, UNREACHABLE, UNREADABLE, TIMED_OUT, NO_FILM, NOT_MADE -> false;
        };
    }

    private static boolean isInvalid(String code) {
        String word = code.toLowerCase(Locale.ROOT);
        return INVALID_CODE.matcher(word).matches() || isVerdict(word);
    }

    private static boolean isInvalid(Failure failure) {
        return INVALID_WORDS.matcher(failure.words().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isVerdict(String code) {
        return BodyVerdict.isStatus(code) && AnswerClass.isVerdict(Integer.parseInt(code));
    }
}
