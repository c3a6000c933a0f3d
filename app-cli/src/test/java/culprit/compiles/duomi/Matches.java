package culprit.compiles.duomi;

import culprit.compiles.wire.Codec;

/** Breaks the wall: compiles for each text. */
interface Matches {
    Codec codec();

    default boolean matches(String text) {
        return text.matches("a+");
    }
}
