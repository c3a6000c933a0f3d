package dev.reelport.http.api;

import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.provider.UnknownProviderException;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FindingReport;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/** Turns what is thrown into problems of RFC 9457. */
@Factory
final class ProblemHandlers {
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
