package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.message.WireAnswer;
import org.jspecify.annotations.Nullable;

/** What an error code on HTTP 200 means: what the status would have that it stands for. */
final class TurboFailures {
    private static final int REFUSED = 400;
    private static final int UNAVAILABLE = 503;

    private TurboFailures() {}

    /** A create that HTTP 200 says no to is what it would be on HTTP 400. */
    static Failure ofCreate(WireAnswer answer, @Nullable String code) {
        return BodyVerdict.onHttp(status(code, REFUSED), answer);
    }

    /** A look that HTTP 200 says no to failed for now, unless its code says more. */
    static Failure ofLook(WireAnswer answer, @Nullable String code) {
        Failure refusal = BodyVerdict.onHttp(status(code, REFUSED), answer);
        return switch (refusal.kind()) {
            case INVALID -> BodyVerdict.onHttp(UNAVAILABLE, answer);
            default -> refusal;
        };
    }

    /** Whether the relay may have handed a request on that it answers so. */
    static boolean isOpen(@Nullable String code) {
        return code != null && BodyVerdict.isOpen(code);
    }

    private static int status(@Nullable String code, int otherwise) {
        return code != null && BodyVerdict.isStatus(code.strip())
                ? Integer.parseInt(code.strip())
                : otherwise;
    }
}
