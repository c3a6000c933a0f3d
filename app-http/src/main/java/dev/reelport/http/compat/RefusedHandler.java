package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Retry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Words a refusal as the client's format does. */
@Singleton
final class RefusedHandler implements ExceptionHandler<RefusedException, HttpResponse<?>> {
    private final SpokenFormats formats;

    RefusedHandler(SpokenFormats formats) {
        this.formats = formats;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RefusedException refused) {
        return formats.ofPath(request.getPath())
                .<HttpResponse<?>>map(format -> answer(format, refused))
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<?> answer(SpokenFormat format, RefusedException refused) {
        Failure failure = refused.failure();
        MutableHttpResponse<byte[]> answer = format.refusal(failure, refused.status());
        if (refused instanceof NoSuchPartException part) {
            answer.header(HttpHeaders.CONTENT_RANGE, part.whole());
        }
        if (failure.retry() instanceof Retry.Later(Duration after) && after != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wholeSeconds(after)));
        }
        return answer;
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
