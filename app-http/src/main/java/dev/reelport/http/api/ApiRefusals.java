package dev.reelport.http.api;

import dev.reelport.http.security.Refusals;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells clients of our own API with a problem that they are not let in. */
@Singleton
final class ApiRefusals implements Refusals {
    @Override
    public boolean speaks(String path) {
        return path.startsWith("/api");
    }

    @Override
    public MutableHttpResponse<?> answer(
            HttpRequest<?> request, HttpStatus status, String sentence) {
        ProblemKind kind = ProblemKind.of(status).orElseThrow();
        return HttpResponse.status(status)
                .body(ProblemReport.of(kind, sentence, List.of()))
                .contentType(ProblemReport.MEDIA_TYPE);
    }
}
