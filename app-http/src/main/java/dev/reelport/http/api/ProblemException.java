package dev.reelport.http.api;

import dev.reelport.language.report.FindingReport;
import java.util.List;

/** A request of the API is answered with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemReport report;

    /**
     * @param detail what is the matter this time; never a secret
     * @param findings every single thing that is wrong
     */
    public ProblemException(ProblemKind kind, String detail, List<FindingReport> findings) {
        super(detail);
        this.report = ProblemReport.of(kind, detail, findings);
    }

    /** With nothing more to say. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** What is answered. */
    ProblemReport report() {
        return report;
    }
}
