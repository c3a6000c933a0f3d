package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.http.api.ProblemReport;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Words what the server itself refuses, such as a wrong method or a body that is too long, as the
 * format of the path does. What a defect throws is not quoted. It stands before filters that let
 * nobody in, so that it words what they say too.
 */
@ServerFilter("/**")
@Order(-1_000)
final class RefusalFilter {
    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_DEFECT = 500;

    private final SpokenFormats formats;

    RefusalFilter(SpokenFormats formats) {
        this.formats = formats;
    }

    /** Replaces the body of a failure that is in no format's words. */
    @ResponseFilter
    void word(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= FIRST_FAILURE && !SpokenFormat.isWorded(response)) {
            formats.ofPath(request.getPath()).ifPresent(format -> word(format, response));
        }
    }

    private static void word(SpokenFormat format, MutableHttpResponse<?> response) {
        Failure failure = Failure.forGood(SpokenFormat.kind(response.code()), words(response));
        MutableHttpResponse<byte[]> worded = format.refusal(failure, response.code());
        response.body(worded.body());
        worded.getContentType().ifPresent(response::contentType);
    }

    private static String detail(HttpResponse<?> response) {
        return response.body() instanceof ProblemReport report
                ? report.detail()
                : "nothing was sent to a provider";
    }

    /** A plain text is our own, of a filter that let nobody in; all else is the framework's. */
    private static String words(HttpResponse<?> response) {
        if (response.code() < FIRST_DEFECT && response.body() instanceof String ours) {
            return ours;
        }
        return switch (response.code()) {
            case 404 -> "there is nothing at this path";
            case 405 -> "this path is not for this method";
            case 413 -> "the body is too long";
            case 503 -> "the database fails at the moment; " + detail(response);
            case 415 -> "a body is JSON or a multipart form";
            default ->
                    response.code() < FIRST_DEFECT
                            ? "the request cannot be read"
                            : "the service has a defect; what it began is kept";
        };
    }
}
