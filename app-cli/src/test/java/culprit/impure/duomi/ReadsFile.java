package culprit.impure.duomi;

import java.nio.file.Path;

/** Breaks the wall: reads a file. */
interface ReadsFile {
    Path file();
}
