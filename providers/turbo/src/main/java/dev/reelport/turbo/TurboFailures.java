package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.wire.AnswerClass;
import dev.reelport.wire.ErrorBody;
import dev.reelport.wire.message.WireAnswer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the error codes mean; those of new-api, the relay whose task objects this format has. */
final class TurboFailures {
    private static final String NO_TASK = "task_not_exist";

    /**
     * The relay asked the maker behind it, and does not know or does not tell what became of it.
     */
    private static final Set<String> OPEN =
            Set.of(
                    "do_request_failed",
                    "fail_to_fetch_task",
                    "read_response_body_failed",
                    "unmarshal_response_body_failed");

    private static final int REFUSED = 400;
    private static final int UNAVAILABLE = 503;

    private TurboFailures() {}

    /** What HTTP calls a failure. A task that is not there is HTTP 400 at such a relay. */
    static Failure of(WireAnswer answer) {
        Failure failure = ErrorBody.failure(answer);
        return isNoTask(failure.code())
                ? new Failure(FailureKind.GONE, new Retry.Never(), failure.words(), failure.code())
                : failure;
    }

    private static boolean isNoTask(@Nullable String code) {
        return code != null && code.strip().equalsIgnoreCase(NO_TASK);
    }

    /** A create that HTTP 200 says no to is what it would be on HTTP 400. */
    static Failure ofCreate(WireAnswer answer, @Nullable String code) {
        return onHttp200(answer, status(code, REFUSED));
    }

    /** A look that HTTP 200 says no to failed for now, unless its code says more. */
    static Failure ofLook(WireAnswer answer, @Nullable String code) {
        return onHttp200(answer, status(code, UNAVAILABLE));
    }

    /** Whether the relay may have handed a request on that it answers so. */
    static boolean isOpen(@Nullable String code) {
        return !AnswerClass.isVerdict(status(code, REFUSED))
                || (code != null && OPEN.contains(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** Some relays repeat the status of HTTP as the code. */
    private static int status(@Nullable String code, int otherwise) {
        return code != null && code.strip().matches("[45]\\d\\d")
                ? Integer.parseInt(code.strip())
                : otherwise;
    }

    private static Failure onHttp200(WireAnswer answer, int status) {
        Failure failure = of(new WireAnswer(status, answer.headers(), answer.text()));
        return ErrorBody.of(answer).words() == null
                ? new Failure(failure.kind(), failure.retry(), "no reason given", failure.code())
                : failure;
    }
}
