package dev.reelport.http.simulator;

import dev.reelport.domain.video.Script;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param answer for who asked
 * @param task that it made, or is about; absent: none
 * @param asked what a create shall show; absent: it is none, or cannot be read
 */
record Done(Answer answer, @Nullable Task task, @Nullable Script asked) {
    /** An answer, and nothing else. */
    static Done of(Answer answer) {
        return new Done(answer, null, null);
    }

    /** An answer about a task. */
    static Done of(Answer answer, Task task) {
        return new Done(answer, task, null);
    }
}
