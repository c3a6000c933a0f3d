package dev.reelport.cli.service;

import dev.reelport.domain.job.Failure;
import dev.reelport.language.report.FindingReport;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service did not do what it was asked, or is none. Nothing was done because of it. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Kind kind;
    private final transient List<FindingReport> findings;
    private final transient @Nullable Failure failure;

    /** What a caller can make of it. */
    public enum Kind {
        /** Nobody is let in with this key, or without one. */
        KEY,
        /** The request cannot be read, or no model makes it. */
        REQUEST,
        /** There is nothing of that name. */
        NOT_FOUND,
        /** The video does not stand so. */
        CONFLICT,
        /** What is there is no Reelport service, or not one of this version. */
        NO_SERVICE,
        /** No answer came, or none of use; it may come later. */
        NO_ANSWER
    }

    /**
     * @param sentence what is the matter; never a secret
     * @param findings every single thing that is wrong with the request
     */
    ServiceException(Kind kind, String sentence, List<FindingReport> findings) {
        super(sentence);
        this.kind = kind;
        this.findings = List.copyOf(findings);
        this.failure = null;
    }

    /** No answer came. */
    ServiceException(String sentence, Failure failure) {
        super(sentence);
        this.kind = Kind.NO_ANSWER;
        this.findings = List.of();
        this.failure = failure;
    }

    /** What a caller can make of it. */
    public Kind kind() {
        return kind;
    }

    /** In a sentence. */
    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    /** Every single thing that is wrong with the request; empty: the sentence says it all. */
    public List<FindingReport> findings() {
        return findings;
    }

    /** Why no answer came; absent: one came. */
    public @Nullable Failure failure() {
        return failure;
    }
}
