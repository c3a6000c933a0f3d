package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.rule.Finding;
import dev.reelport.wire.RefusalStatus;
import java.util.List;
import java.util.stream.Collectors;

/** A client of a format gets a refusal, in the words of that format. */
class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final transient Failure failure;
    private final int status;

    RefusedException(Failure failure, int status) {
        super(failure.words());
        this.failure = failure;
        this.status = status;
    }

    RefusedException(Failure failure) {
        this(failure, RefusalStatus.of(failure.kind()));
    }

    /** What is asked for is impossible, or cannot be read. */
    static RefusedException invalid(String words) {
        return new RefusedException(Failure.forGood(FailureKind.INVALID, words));
    }

    /** The same, with every reason. */
    static RefusedException invalid(List<Finding> findings) {
        return invalid(
                findings.stream()
                        .map(finding -> finding.path() + ": " + finding.sentence() + limit(finding))
                        .collect(Collectors.joining("; ")));
    }

    private static String limit(Finding finding) {
        return finding instanceof Finding.Violation violation && violation.limit() != null
                ? " (possible: " + violation.limit() + ")"
                : "";
    }

    /** More than is read. */
    static RefusedException tooLarge(String words) {
        return new RefusedException(Failure.forGood(FailureKind.INVALID, words), TOO_LARGE);
    }

    /** The service does not do such a thing. */
    static RefusedException unsupported(String words) {
        return new RefusedException(Failure.forGood(FailureKind.UNSUPPORTED, words));
    }

    /** There is nothing of that name; 404. */
    static RefusedException missing(String words) {
        return new RefusedException(Failure.forGood(FailureKind.GONE, words));
    }

    /** It is understood and clashes with what was before; not 409, which clients blindly repeat. */
    static RefusedException clash(String words) {
        return new RefusedException(Failure.forGood(FailureKind.INVALID, words), UNPROCESSABLE);
    }

    Failure failure() {
        return failure;
    }

    int status() {
        return status;
    }
}
