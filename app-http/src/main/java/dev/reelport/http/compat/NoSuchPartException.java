package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;

/** Bytes are asked for that a film does not have. */
final class NoSuchPartException extends RefusedException {
    private static final long serialVersionUID = 1;
    private static final int NOT_SATISFIABLE = 416;

    private final String whole;

    NoSuchPartException(String whole) {
        super(Failure.forGood(FailureKind.INVALID, "the film has no such part"), NOT_SATISFIABLE);
        this.whole = whole;
    }

    /** For {@code Content-Range}. */
    String whole() {
        return whole;
    }
}
