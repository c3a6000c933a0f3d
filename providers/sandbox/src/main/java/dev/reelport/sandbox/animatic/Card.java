package dev.reelport.sandbox.animatic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One still card of an animatic: what it says and how long it stays. Immutable, safe for all
 * threads.
 *
 * @param duration how long the card stays, one millisecond or longer, exact to the nanosecond
 * @param number the shot's place in the film, counted from 1
 * @param of how many shots the film has, {@code number} or more
 * @param scene what happens, any text of any length; empty where there is nothing to say
 * @param characters the names of those who appear; empty for nobody
 * @param image a picture file to show; absent for none. One that cannot be read is noted on the
 *     card, it does not fail the film
 */
public record Card(
        Duration duration,
        int number,
        int of,
        String scene,
        List<String> characters,
        @Nullable Path image) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /**
     * Checks its facts and keeps a copy of the names.
     *
     * @throws IllegalArgumentException for a duration below one millisecond or a number outside 1
     *     to {@code of}
     */
    public Card {
        if (duration.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "a card stays for one millisecond or longer, not " + duration);
        }
        if (number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "a card is numbered from 1 to the number of cards, not %d of %d"
                            .formatted(number, of));
        }
        characters = List.copyOf(characters);
    }
}
