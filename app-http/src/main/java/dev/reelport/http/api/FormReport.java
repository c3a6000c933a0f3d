package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A request that comes with its images; for the document of the API. Beside this part there is one
 * for each image.
 *
 * @param request as JSON
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormReport(String request) {}
