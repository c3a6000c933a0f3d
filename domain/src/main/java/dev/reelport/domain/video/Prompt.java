package dev.reelport.domain.video;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What shall be seen, in one text. Characters are mentioned as {@code @{name}}.
 *
 * @param text kept as it was written, except white space around it
 */
public record Prompt(String text) implements Script {
    /**
     * @throws IllegalArgumentException when nothing is written
     */
    public Prompt {
        text = Require.text("a prompt", text);
    }

    /** Empty: a prompt does not say how long the film is. */
    @Override
    public Optional<Duration> length() {
        return Optional.empty();
    }

    @Override
    public List<Passage> passages() {
        return List.of(new Passage("script.prompt", text));
    }

    @Override
    public boolean says(Predicate<String> something) {
        return something.test(text);
    }

    @Override
    public Prompt rewritten(UnaryOperator<String> rewriting) {
        return new Prompt(rewriting.apply(text));
    }
}
