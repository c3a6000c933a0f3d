package dev.reelport.cli.output;

import dev.reelport.domain.job.ProviderTask;
import java.util.regex.Pattern;

/** Commands that are suggested, as a shell takes them. */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]+");

    private Shell() {}

    /** The address of a task as one word, in quotes where the shell would split or expand it. */
    public static String word(ProviderTask task) {
        return word(task.toString());
    }

    /** A text as one word. */
    public static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
