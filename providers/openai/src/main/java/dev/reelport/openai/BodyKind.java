package dev.reelport.openai;

/** How the fields of a request travel. */
enum BodyKind {
    /** As a JSON object; a file cannot. */
    JSON,
    /** As a multipart form. */
    MULTIPART,
    /** As a JSON object, and as a form where a file goes with them. */
    JSON_UNLESS_FILE
}
