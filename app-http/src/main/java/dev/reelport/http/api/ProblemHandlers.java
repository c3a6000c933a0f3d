package dev.reelport.http.api;

import dev.reelport.domain.job.StoreFailedException;
import dev.reelport.domain.job.StoreSilentException;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.UnknownProviderException;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FindingReport;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what is thrown into problems of RFC 9457. */
@Factory
final class ProblemHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    /** In seconds. */
    private static final String SHORTLY = "10";

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<ProblemReport>> problem() {
        return (request, problem) -> answer(problem);
    }

    /** A request in our own language that cannot be read. */
    @Singleton
    ExceptionHandler<BadInputException, HttpResponse<ProblemReport>> badInput() {
        return (request, bad) -> answer(unreadable(bad));
    }

    /** A parameter that is no number where one belongs. */
    @Singleton
    @Primary
    ExceptionHandler<ConversionErrorException, HttpResponse<ProblemReport>> conversion() {
        return (request, bad) -> answer(unconvertible(bad));
    }

    /** A parameter or a body that must be there. */
    @Singleton
    @Primary
    ExceptionHandler<UnsatisfiedRouteException, HttpResponse<ProblemReport>> unsatisfied() {
        return (request, missing) ->
                answer(
                        ProblemException.unreadable(
                                missing.getArgument().getName(), "this is missing"));
    }

    /** The provider was asked, and that failed. */
    @Singleton
    ExceptionHandler<ProviderException, HttpResponse<ProblemReport>> provider() {
        return (request, failed) ->
                answer(
                        new ProblemException(
                                ProblemKind.PROVIDER, Printable.of(failed.failure().toString())));
    }

    /** What is kept cannot be told, and nothing can be kept: so nothing is sent. */
    @Singleton
    ExceptionHandler<StoreFailedException, HttpResponse<ProblemReport>> storeFailed() {
        return (request, failed) -> {
            LOG.error("{} {}: {}", request.getMethodName(), request.getPath(), failed.getMessage());
            String words =
                    failed instanceof StoreSilentException
                            ? "nobody knows whether the video is kept, and it may yet be made: ask"
                                  + " again with the same Idempotency-Key, or see first whether it"
                                  + " is there"
                            : "nothing was sent to a provider";
            return answer(
                    new ProblemException(ProblemKind.STORE, words)
                            .with(HttpHeaders.RETRY_AFTER, SHORTLY));
        };
    }

    /** A video of a provider that is not configured any more. */
    @Singleton
    ExceptionHandler<UnknownProviderException, HttpResponse<ProblemReport>> unknownProvider() {
        return (request, unknown) ->
                answer(
                        new ProblemException(
                                ProblemKind.CONFLICT, String.valueOf(unknown.getMessage())));
    }

    /** What nobody expected. */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<ProblemReport>> defect() {
        return (request, thrown) ->
                HttpResponse.<ProblemReport>serverError()
                        .body(ProblemAnswers.defect(request, thrown))
                        .contentType(ProblemReport.MEDIA_TYPE);
    }

    private static HttpResponse<ProblemReport> answer(ProblemException problem) {
        ProblemReport report = problem.report();
        MutableHttpResponse<ProblemReport> answer =
                HttpResponse.<ProblemReport>status(report.status(), report.title())
                        .body(report)
                        .contentType(ProblemReport.MEDIA_TYPE);
        problem.headers().forEach(answer::header);
        return ProblemAnswers.ended(answer);
    }

    private static ProblemException unreadable(BadInputException bad) {
        String detail = bad.count() == 1 ? "1 problem" : bad.count() + " problems";
        return new ProblemException(
                ProblemKind.UNREADABLE_REQUEST,
                detail + "; nothing was kept or sent",
                bad.problems().stream().map(ProblemHandlers::finding).toList());
    }

    private static FindingReport finding(Problem problem) {
        return new FindingReport(
                "violation",
                problem.code(),
                problem.path().isEmpty() ? problem.place().toString() : problem.path(),
                problem.sentence(),
                null,
                null,
                null);
    }

    private static ProblemException unconvertible(ConversionErrorException bad) {
        Class<?> type = bad.getArgument().getType();
        String right =
                type == boolean.class || type == Boolean.class
                        ? "true or false belongs here"
                        : "a whole number belongs here";
        String said =
                bad.getConversionError()
                        .getOriginalValue()
                        .map(value -> ", not «" + value + "»")
                        .orElse("");
        return ProblemException.unreadable(bad.getArgument().getName(), right + said);
    }
}
