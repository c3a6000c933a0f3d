package culprit.impure.duomi;

import java.util.concurrent.ExecutorService;

/** Breaks the wall: does two things at once. */
interface Forks {
    ExecutorService threads();
}
