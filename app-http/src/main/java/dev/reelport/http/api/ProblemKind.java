package dev.reelport.http.api;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of problems that the API answers with; each has one status. */
public enum ProblemKind {
    /** Nobody is let in without a key. */
    KEY_NEEDED(HttpStatus.UNAUTHORIZED, "a key is needed"),
    /** The client asks more often than it may. */
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "too many requests"),
    /** The body cannot be read, or says what is impossible. */
    UNREADABLE_REQUEST(HttpStatus.BAD_REQUEST, "the request cannot be read"),
    /** No model makes it as it is asked. */
    REFUSED_REQUEST(HttpStatus.UNPROCESSABLE_ENTITY, "no model makes this video"),
    /** The idempotency key stands for another request. */
    KEY_TAKEN(HttpStatus.UNPROCESSABLE_ENTITY, "the idempotency key is taken"),
    /** There is nothing of that name. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "there is no such thing"),
    /** The video is not in a state for it. */
    CONFLICT(HttpStatus.CONFLICT, "the video does not stand so"),
    /** The film is not here yet. */
    NO_FILM(HttpStatus.CONFLICT, "the film is not here"),
    /** Bytes are asked for that the film does not have. */
    RANGE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "the film has no such part"),
    /** The provider did not do as it was told. */
    PROVIDER(HttpStatus.BAD_GATEWAY, "the provider did not answer"),
    /** A defect of ours. */
    DEFECT(HttpStatus.INTERNAL_SERVER_ERROR, "the service has a defect");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
