package dev.reelport.wire;

import dev.reelport.domain.job.FailureKind;

/** The status of HTTP that clients of all formats know a failure by. */
public final class RefusalStatus {
    private RefusalStatus() {}

    /** The status, 400 to 599. */
    public static int of(FailureKind kind) {
        return switch (kind) {
            case INVALID, UNSUPPORTED, CONTENT_REFUSED -> 400;
            case UNAUTHORIZED -> 401;
            case OUT_OF_CREDIT -> 402;
            case GONE -> 404;
            case THROTTLED -> 429;
            case NO_FILM, NOT_MADE -> 500;
            case UNREADABLE, UNREACHABLE -> 502;
            case UNAVAILABLE -> 503;
            case TIMED_OUT -> 504;
        };
    }
}
