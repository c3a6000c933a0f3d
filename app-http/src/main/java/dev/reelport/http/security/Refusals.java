package dev.reelport.http.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** How clients of some paths are told that they are not let in. */
public interface Refusals {
    /** Whether a path is one of these. */
    boolean speaks(String path);

    /** The answer, in the words of the format. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String sentence);
}
