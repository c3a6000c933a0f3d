package dev.reelport.wire;

import dev.reelport.wire.TaskReport.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status words that providers use, whatever their case. What stands here was seen; see the
 * READMEs of the formats. Words that mean "we do not know" ({@code unknown}) are unknown here too.
 */
public final class StatusWords {
    /** A word of its own: the task is over, but nobody says why. */
    public static final String EXPIRED = "expired";

    private static final Map<String, Status> WORDS = new HashMap<>();

    static {
        put(Status.WAITING, "queued", "pending", "submitted", "not_start", "preparing", "created");
        put(Status.WAITING, "starting", "waiting");
        put(Status.RUNNING, "in_progress", "processing", "running", "generating");
        put(Status.SUCCEEDED, "completed", "complete", "succeeded", "succeed", "success");
        put(Status.SUCCEEDED, "finished", "done");
        put(Status.FAILED, "failed", "fail", "failure", "error", EXPIRED);
        put(Status.CANCELLED, "cancelled", "canceled", "aborted");
    }

    private StatusWords() {}

    private static void put(Status status, String... words) {
        for (String word : words) {
            WORDS.put(word, status);
        }
    }

    /** What a word means; unknown where nobody here has heard of it, or there is none. */
    public static Status read(@Nullable String word) {
        String key = word == null ? "" : word.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Optional.ofNullable(WORDS.get(key)).orElse(Status.UNKNOWN);
    }
}
