package dev.reelport.http.api;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems that the API answers with; each has one status. */
public enum ProblemKind {
    /** Nobody is let in without a key. */
    KEY_NEEDED(
            HttpStatus.UNAUTHORIZED,
            "a key is needed",
            "Send the header Authorization: Bearer KEY. Who runs the service makes keys with"
                    + " reelport keys create CLIENT."),
    /** The key opens other things. */
    SCOPE_NEEDED(
            HttpStatus.FORBIDDEN,
            "the key does not open this",
            "A key opens what its scopes say, and the detail says which would do. Who runs the"
                    + " service makes keys with reelport keys create CLIENT --scope SCOPE. Nothing"
                    + " was kept or sent."),
    /** The client asks more often than it may. */
    TOO_OFTEN(
            HttpStatus.TOO_MANY_REQUESTS,
            "too many requests",
            "Ask again after the time that the header Retry-After names. Nothing was kept or"
                    + " sent."),
    /** The body cannot be read, or says what is impossible. */
    UNREADABLE_REQUEST(
            HttpStatus.BAD_REQUEST,
            "the request cannot be read",
            "Each finding names the place in the request and says what would be right there."
                    + " Nothing was kept or sent."),
    /** No model makes it as it is asked. */
    REFUSED_REQUEST(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "no model makes this video",
            "Each finding says why. Change the request, or consent to a film that is made"
                + " differently with the header X-Reelport-Fidelity: lenient. Nothing was kept or"
                + " sent. POST /api/videos/plan says the same without having anything made."),
    /** Whoever was asked proved that it does not make the video. */
    REFUSED_BY_PROVIDER(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "the provider refused",
            "The member video has it as it is kept, rejected, with the provider's own words."
                + " Nothing is being made and nothing is to be paid. Where the reason is the"
                + " provider's own, such as that it is throttled, the same request with the same"
                + " Idempotency-Key is tried anew."),
    /** The idempotency key stands for another request. */
    KEY_TAKEN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "the idempotency key is taken",
            "A key stands for one request for ever. Repeat that request, or take a new key."),
    /** There is nothing of that name. */
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "there is no such thing",
            "GET /api/videos lists what there is; /docs shows every route."),
    /** The route is there, but not for this method. */
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "the method is not allowed here",
            "The header Allow names the methods that are."),
    /** No answer of the kinds that the client accepts. */
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "the client accepts no answer that there is",
            "Accept application/json, or what /docs names for the route."),
    /** The body is of a kind that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "a body of this media type is not read here",
            "Send application/json, or multipart/form-data where images travel with the request."),
    /** The body is larger than anything that is read. */
    TOO_LARGE(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "the body is too large",
            "A request is up to 4 MiB of JSON, an image up to 20 MiB, and a form up to 64 MiB in"
                    + " all unless micronaut.server.max-request-size says otherwise. Give larger"
                    + " images as links."),
    /** The video is not in a state for it. */
    CONFLICT(
            HttpStatus.CONFLICT,
            "the video does not stand so",
            "The detail says how it stands; GET /api/videos/{id} says it at any time."),
    /** The film is not here yet. */
    NO_FILM(
            HttpStatus.CONFLICT,
            "the film is not here",
            "With the header Retry-After it is on its way: ask again then, or follow"
                    + " /api/videos/{id}/events. Without it, it is not coming."),
    /** Bytes are asked for that the film does not have. */
    RANGE(
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            "the film has no such part",
            "The header Content-Range says how long the film is."),
    /** The provider did not do as it was told. */
    PROVIDER(
            HttpStatus.BAD_GATEWAY,
            "the provider did not answer",
            "The wish did not reach the provider, and the video stands as before. Ask again."),
    /** As many clients are served as the service can bear. */
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "the service is busy",
            "Ask again after the time that the header Retry-After names."),
    /** Nothing can be kept at the moment, or told of what is kept. */
    STORE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "the database fails",
            "Nothing is sent to a provider before it is kept. Ask again after the time that the"
                    + " header Retry-After names, with the same Idempotency-Key: nobody may know"
                    + " whether the wish was kept all the same."),
    /** A defect of ours. */
    DEFECT(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "the service has a defect",
            "The member instance names the entry in the log of the service. Whether a video was"
                    + " asked for is seen in GET /api/videos; repeat a request only with the same"
                    + " Idempotency-Key.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ProblemKind(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What can be done about it. */
    String remedy() {
        return remedy;
    }

    /** The last part of the reference. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A relative reference to a page about it. */
    String type() {
        return "/problems/" + word();
    }

    /** The kind of that word; empty where there is none. */
    static Optional<ProblemKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The first kind of that status; empty where there is none. */
    static Optional<ProblemKind> of(HttpStatus status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
