package dev.reelport.sandbox.animatic;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an animatic out of facts; what is wrong is said with its key. */
final class AnimaticReader {

    private final Properties facts;

    AnimaticReader(Properties facts) {
        this.facts = facts;
    }

    Animatic read() {
        Size size = new Size(number("width"), number("height"));
        List<Card> cards = new ArrayList<>();
        while (isThere(cardKey(cards.size() + 1))) {
            cards.add(card(cardKey(cards.size() + 1)));
        }
        return new Animatic(size, facts.getProperty("title"), cards);
    }

    private static String cardKey(int number) {
        return "card." + number + ".";
    }

    private boolean isThere(String prefix) {
        return facts.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private Card card(String prefix) {
        List<String> characters = new ArrayList<>();
        String name = facts.getProperty(prefix + "character.1");
        while (name != null) {
            characters.add(name);
            name = facts.getProperty(prefix + "character." + (characters.size() + 1));
        }
        return new Card(
                parsed(prefix + "duration", "a duration like PT2.5S", Duration::parse),
                number(prefix + "number"),
                number(prefix + "of"),
                needed(prefix + "scene"),
                characters,
                image(prefix + "image"));
    }

    private @Nullable Path image(String key) {
        String image = facts.getProperty(key);
        return image == null ? null : Path.of(image);
    }

    private int number(String key) {
        return parsed(key, "a whole number", Integer::valueOf);
    }

    private <T> T parsed(String key, String expected, Function<String, T> parser) {
        String value = needed(key);
        try {
            return parser.apply(value);
        } catch (NumberFormatException | DateTimeException cause) {
            throw new IllegalArgumentException(
                    "%s is %s, not \"%s\"".formatted(key, expected, value), cause);
        }
    }

    private String needed(String key) {
        String value = facts.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
