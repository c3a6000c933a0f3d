package dev.reelport.http.api;

import dev.reelport.language.report.FindingReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request of the API is answered with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemReport report;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param detail what is the matter this time; never a secret
     * @param findings every single thing that is wrong
     */
    public ProblemException(ProblemKind kind, String detail, List<FindingReport> findings) {
        this(ProblemReport.of(kind, detail, findings));
    }

    /** A provider refused what the client wants. */
    static ProblemException refused(VideoReport video, String words) {
        ProblemReport report =
                ProblemReport.of(ProblemKind.REFUSED_BY_PROVIDER, words, List.of()).of(video);
        return new ProblemException(report);
    }

    private ProblemException(ProblemReport report) {
        super(report.detail());
        this.report = report;
    }

    /** With nothing more to say. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** Of one thing that is wrong with the request, in a sentence. */
    static ProblemException unreadable(String path, String sentence) {
        FindingReport finding =
                new FindingReport("violation", "input.invalid", path, sentence, null, null, null);
        return new ProblemException(
                ProblemKind.UNREADABLE_REQUEST,
                "1 problem; nothing was kept or sent",
                List.of(finding));
    }

    /** The same with a header in its answer. */
    ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** What is answered. */
    ProblemReport report() {
        return report;
    }

    /** The headers of the answer. */
    Map<String, String> headers() {
        return headers;
    }
}
