package dev.reelport.http.api;

/** Who asks. */
final class Clients {
    /** As long as there are no keys, all are one. */
    static final String ANYBODY = "anybody";

    private Clients() {}
}
