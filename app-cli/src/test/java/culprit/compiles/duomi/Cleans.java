package culprit.compiles.duomi;

/** Breaks the wall: compiles for each text. */
interface Cleans {
    default String cleaned(String text) {
        return text.replaceAll("a+", "").replaceFirst("b+", "");
    }
}
