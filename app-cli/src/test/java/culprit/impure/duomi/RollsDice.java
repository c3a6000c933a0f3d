package culprit.impure.duomi;

import java.util.UUID;

/** Breaks the wall: says something else every time. */
interface RollsDice {
    UUID dice();
}
