package dev.reelport.sandbox.animatic;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film of still cards: everything that is drawn, in playing order. Immutable, safe for all
 * threads.
 *
 * @param size the picture size
 * @param title shown small on each card; absent for none
 * @param cards one or more, together at most one hour
 */
public record Animatic(Size size, @Nullable String title, List<Card> cards) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Checks its facts and keeps a copy of the cards.
     *
     * @throws IllegalArgumentException without a card, or with more than one hour of them
     */
    public Animatic {
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("an animatic has one card or more, not none");
        }
        Duration length = sum(cards);
        if (length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an animatic lasts at most one hour, not " + length);
        }
    }

    /** The film's length: the exact sum of its cards. */
    public Duration length() {
        return sum(cards);
    }

    private static Duration sum(List<Card> cards) {
        return cards.stream().map(Card::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
