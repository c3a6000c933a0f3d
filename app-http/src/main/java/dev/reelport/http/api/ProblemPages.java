package dev.reelport.http.api;

import dev.reelport.domain.order.Scope;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A page about each kind of problem: where the type of a problem leads to. */
@Hidden
@Controller("/problems")
@Produces(MediaType.TEXT_HTML)
@OpenTo({Scope.CREATE, Scope.READ, Scope.ADMIN})
final class ProblemPages {
    /** Lists all kinds. */
    @Get
    HttpResponse<String> all() {
        String kinds =
                Arrays.stream(ProblemKind.values())
                        .map(
                                kind ->
                                        "<dt><a href=\"%s\">%s</a></dt><dd>%d %s</dd>"
                                                .formatted(
                                                        kind.type(),
                                                        kind.word(),
                                                        kind.status().getCode(),
                                                        kind.title()))
                        .collect(Collectors.joining("\n"));
        return page("problems", "<h1>Problems</h1>\n<dl>\n" + kinds + "\n</dl>");
    }

    /** One kind. */
    @Get("/{word}")
    HttpResponse<String> one(@PathVariable String word) {
        ProblemKind kind =
                ProblemKind.named(word)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemKind.NOT_FOUND,
                                                "there is no kind of problem of that name"));
        return page(
                kind.title(),
                """
                <h1>%s</h1>
                <p>%s, HTTP status %d.</p>
                <p>%s</p>
                <p><a href="/problems">All kinds</a></p>
                """
                        .formatted(
                                kind.title(), kind.word(), kind.status().getCode(), kind.remedy()));
    }

    private static HttpResponse<String> page(String title, String body) {
        return HttpResponse.ok(
                """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Reelport: %s</title></head>
                <body>
                %s
                </body>
                </html>
                """
                        .formatted(title, body));
    }
}
