package dev.reelport.cli.service;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FailureReport;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Failures as the service tells them. */
final class Failures {
    private Failures() {}

    /** A kind that is unknown here is told as a failure of the provider, with its word. */
    static Failure read(FailureReport report) {
        Retry retry = report.retry() ? new Retry.Later(null) : new Retry.Never();
        @Nullable FailureKind kind =
                Arrays.stream(FailureKind.values())
                        .filter(one -> Words.of(one).equals(report.kind()))
                        .findFirst()
                        .orElse(null);
        return kind == null
                ? new Failure(
                        FailureKind.NOT_MADE,
                        retry,
                        report.kind() + ": " + report.words(),
                        report.code())
                : new Failure(kind, retry, report.words(), report.code());
    }
}
