package dev.reelport.http.api;

import dev.reelport.language.document.Printable;
import dev.reelport.language.report.FindingReport;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives what the framework itself refuses the form of every other problem: routes that are not
 * there, bodies that are too large, and whatever nobody expected.
 */
@Singleton
@Primary
final class ProblemAnswers implements ErrorResponseProcessor<ProblemReport> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @Override
    public MutableHttpResponse<ProblemReport> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        return ended(
                response.body(report(context, response.status()))
                        .contentType(ProblemReport.MEDIA_TYPE));
    }

    /** Who sends too much is still sending, and nobody reads the rest: the connection ends. */
    static MutableHttpResponse<ProblemReport> ended(MutableHttpResponse<ProblemReport> answer) {
        return answer.status() == HttpStatus.REQUEST_ENTITY_TOO_LARGE
                ? answer.header(HttpHeaders.CONNECTION, "close")
                : answer;
    }

    private static ProblemReport report(ErrorContext context, HttpStatus status) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return defect(
                    context.getRequest(),
                    context.getRootCause()
                            .orElseGet(() -> new IllegalStateException(said(context))));
        }
        return ProblemKind.of(status)
                .map(
                        kind ->
                                ProblemReport.of(
                                        kind, detail(context, kind), List.<FindingReport>of()))
                .orElseGet(() -> ProblemReport.plain(status, said(context)));
    }

    private static String detail(ErrorContext context, ProblemKind kind) {
        HttpRequest<?> request = context.getRequest();
        return switch (kind) {
            case NOT_FOUND ->
                    Printable.of(
                            "nothing is served at "
                                    + request.getMethodName()
                                    + " "
                                    + request.getPath());
            case UNSUPPORTED_MEDIA_TYPE ->
                    request.getContentType()
                            .map(type -> Printable.of("«" + type + "» is not read here"))
                            .orElse("the header Content-Type is missing");
            default -> said(context);
        };
    }

    private static String said(ErrorContext context) {
        return Printable.of(
                context.getErrors().stream()
                        .map(Error::getMessage)
                        .collect(Collectors.joining("; ")));
    }

    /** Keeps in the log what the client is not told; a client that hung up is no defect. */
    static ProblemReport defect(HttpRequest<?> request, Throwable cause) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        if (hasHungUp(request)) {
            LOG.info("{} {}: hung up", request.getMethodName(), request.getPath());
        } else {
            LOG.error("{} {}: {}", request.getMethodName(), request.getPath(), instance, cause);
        }
        return ProblemReport.defect(instance);
    }

    private static boolean hasHungUp(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && !netty.getChannelHandlerContext().channel().isActive();
    }
}
