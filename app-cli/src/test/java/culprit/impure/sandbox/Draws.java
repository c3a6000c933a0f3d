package culprit.impure.sandbox;

import java.nio.file.Path;

/** Breaks nothing: speaks no format, and works with files. */
interface Draws {
    Path folder();
}
