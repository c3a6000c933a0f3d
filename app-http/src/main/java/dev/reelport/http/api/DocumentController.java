package dev.reelport.http.api;

import dev.reelport.domain.order.Scope;
import dev.reelport.http.security.OpenTo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Serves the description of this API, and of the requests that it reads. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Reelport",
                        version = "1",
                        description =
                                "A gateway for AI video generation: nothing is lost in translation"
                                        + " silently, nothing is paid twice."))
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "documents")
@AnswersProblems
@OpenTo({Scope.CREATE, Scope.READ, Scope.ADMIN})
final class DocumentController {
    private static final String YAML = "application/yaml";
    private static final String JSON_SCHEMA = "application/schema+json";

    /** Serves this document: OpenAPI 3.1. /docs shows it to people. */
    @Get("/openapi.yml")
    @Produces(YAML)
    @ApiResponse(
            responseCode = "200",
            description = "OpenAPI 3.1",
            content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
    HttpResponse<byte[]> document() throws IOException {
        return resource("/META-INF/swagger/openapi.yml");
    }

    /** Serves the JSON Schema of a request in Reelport's own language. */
    @Get("/video-request.schema.json")
    @Produces(JSON_SCHEMA)
    @ApiResponse(
            responseCode = "200",
            description = "JSON Schema 2020-12",
            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = "object")))
    HttpResponse<byte[]> schema() throws IOException {
        return resource("/META-INF/schema/video-request.schema.json");
    }

    private static HttpResponse<byte[]> resource(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(DocumentController.class.getResourceAsStream(name))) {
            return HttpResponse.ok(bytes.readAllBytes());
        }
    }
}
