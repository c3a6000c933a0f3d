package dev.reelport.http.api;

/** The schema of a request in Reelport's own language, which the document of the API refers to. */
final class RequestSchema {
    /** Where it is served. */
    static final String PATH = "/api/video-request.schema.json";

    private RequestSchema() {}
}
