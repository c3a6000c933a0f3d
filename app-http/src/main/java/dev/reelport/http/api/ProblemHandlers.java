package dev.reelport.http.api;

import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FindingReport;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns what is thrown into problems of RFC 9457. */
@Factory
final class ProblemHandlers {
    @Singleton
    ProblemHandler problems() {
        return new ProblemHandler();
    }

    @Singleton
    BadInputHandler badInput() {
        return new BadInputHandler();
    }

    static HttpResponse<ProblemReport> answer(ProblemReport report) {
        return HttpResponse.<ProblemReport>status(report.status(), report.title())
                .body(report)
                .contentType(ProblemReport.MEDIA_TYPE);
    }

    /** A problem that the API knows. */
    static final class ProblemHandler
            implements ExceptionHandler<ProblemException, HttpResponse<ProblemReport>> {
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<ProblemReport> handle(HttpRequest request, ProblemException problem) {
            return answer(problem.report());
        }
    }

    /** A request in our own language that cannot be read. */
    static final class BadInputHandler
            implements ExceptionHandler<BadInputException, HttpResponse<ProblemReport>> {
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<ProblemReport> handle(HttpRequest request, BadInputException bad) {
            List<FindingReport> findings =
                    bad.problems().stream().map(BadInputHandler::finding).toList();
            String detail = bad.count() == 1 ? "1 problem" : bad.count() + " problems";
            return answer(
                    ProblemReport.of(
                            ProblemKind.UNREADABLE_REQUEST,
                            detail + "; nothing was kept or sent",
                            findings));
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
    }
}
