package dev.reelport.openai;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import java.util.Locale;

/** Our failures in OpenAI's words; its error types are a list without an official end. */
final class FailureCodes {
    private FailureCodes() {}

    static String type(FailureKind kind) {
        return switch (kind) {
            case INVALID, UNSUPPORTED, CONTENT_REFUSED, GONE -> "invalid_request_error";
            case UNAUTHORIZED -> "authentication_error";
            case OUT_OF_CREDIT -> "insufficient_quota";
            case THROTTLED -> "rate_limit_error";
            default -> "server_error";
        };
    }

    /** The provider's own code, or our kind as one; content as OpenAI's clients know it. */
    static String code(Failure failure) {
        if (failure.code() != null) {
            return failure.code();
        }
        return failure.kind() == FailureKind.CONTENT_REFUSED
                ? "content_policy_violation"
                : failure.kind().name().toLowerCase(Locale.ROOT);
    }
}
