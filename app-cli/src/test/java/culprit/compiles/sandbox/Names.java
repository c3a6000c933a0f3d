package culprit.compiles.sandbox;

/** Breaks nothing: speaks no format. */
interface Names {
    default String named(String text) {
        return text.replaceAll("a+", "b");
    }
}
