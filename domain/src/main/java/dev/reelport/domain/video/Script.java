package dev.reelport.domain.video;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What shall be seen: one {@link Prompt}, or a {@link Storyboard}; never both. */
public sealed interface Script permits Prompt, Storyboard {
    /** How long the script itself says the film is; empty where it leaves that open. */
    Optional<Duration> length();

    /** Every text in it, in playing order, with the place where it stands. */
    List<Passage> passages();

    /** Whether one of these texts is as asked for. */
    boolean says(Predicate<String> something);

    /** The same script with every text rewritten. */
    Script rewritten(UnaryOperator<String> rewriting);

    /**
     * One text of a script.
     *
     * @param path its place in a request, such as {@code script.shots[2].scene}
     * @param text what stands there
     */
    record Passage(String path, String text) {}
}
