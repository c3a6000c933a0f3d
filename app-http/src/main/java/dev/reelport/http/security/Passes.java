package dev.reelport.http.security;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Lets in who has no key, and shows something else that opens what it is about. */
public interface Passes {
    /** Whether a request shows such a thing, whatever it is worth. */
    boolean isShown(HttpRequest<?> request);

    /** The client whose thing is opened; empty: nothing is shown, or it opens nothing. */
    Optional<String> client(HttpRequest<?> request);
}
