package dev.reelport.duomi;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.wire.AnswerClass;
import dev.reelport.wire.ErrorBody;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.WireAnswer;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Why there is no film. No document lists reasons; what stands here are texts and codes that
 * clients of the vendor were seen to tell apart (the module's README names them).
 */
final class DuomiFailures {
    /** No balance or no permission, on HTTP 200. */
    static final int FORBIDDEN = 403;

    private static final int BAD_REQUEST = 400;
    private static final int LAST = 599;

    private static final Pattern BUSY =
            Pattern.compile("resources are being allocated", Pattern.CASE_INSENSITIVE);

    /** These words alone; with more behind them, they say what the more says. */
    private static final Pattern REJECTED =
            Pattern.compile("\\s*failed to generate[\\s.!]*", Pattern.CASE_INSENSITIVE);

    private DuomiFailures() {}

    /** Whether a code says that the vendor did not take the request, as that status would. */
    static boolean isVerdict(int code) {
        return code >= BAD_REQUEST && AnswerClass.isVerdict(code);
    }

    /** Whether a code says that something went wrong, as that status would. */
    static boolean isFailure(int code) {
        return code >= BAD_REQUEST && code <= LAST;
    }

    /** A failure on HTTP 200: the code means what the status would have. */
    static Failure ofCode(int code, WireAnswer answer) {
        return ErrorBody.failure(new WireAnswer(code, answer.headers(), answer.text()));
    }

    static Failure ofTask(String state, Fields fields, DuomiDialect dialect) {
        ErrorBody said = ErrorBody.of(fields.json());
        String words = Objects.requireNonNullElse(said.words(), "");
        if (BUSY.matcher(words).find()) {
            return new Failure(FailureKind.UNAVAILABLE, new Retry.Later(null), words, said.code());
        }
        return dialect.rejects() && REJECTED.matcher(words).matches()
                ? new Failure(FailureKind.CONTENT_REFUSED, new Retry.Never(), words, said.code())
                : FailureWords.ofTask(state, said.code(), said.words());
    }
}
