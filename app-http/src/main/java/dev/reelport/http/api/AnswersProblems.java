package dev.reelport.http.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whatever goes wrong is answered with a problem of RFC 9457; for the document of the API. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ApiResponse(
        responseCode = "4XX",
        description = "a problem of RFC 9457; its type leads to a page about it",
        content =
                @Content(
                        mediaType = ProblemReport.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemReport.class)))
@ApiResponse(
        responseCode = "5XX",
        description = "a problem of RFC 9457; its type leads to a page about it",
        content =
                @Content(
                        mediaType = ProblemReport.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemReport.class)))
@interface AnswersProblems {}
