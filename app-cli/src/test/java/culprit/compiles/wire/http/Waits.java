package culprit.compiles.wire.http;

/** Breaks nothing: is no codec. */
interface Waits {
    default boolean waits(String text) {
        return text.matches("a+");
    }
}
