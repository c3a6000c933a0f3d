package dev.reelport.sandbox.animatic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes facts line by line, in an order that a person would choose. */
final class AnimaticFacts {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    AnimaticFacts with(Animatic animatic) {
        fact("width", animatic.size().width());
        fact("height", animatic.size().height());
        fact("title", animatic.title());
        List<Card> cards = animatic.cards();
        for (int index = 0; index < cards.size(); index++) {
            card("card." + (index + 1) + ".", cards.get(index));
        }
        return this;
    }

    String toText() {
        return text.toString();
    }

    private void card(String prefix, Card card) {
        text.append('\n');
        fact(prefix + "duration", card.duration());
        fact(prefix + "number", card.number());
        fact(prefix + "of", card.of());
        fact(prefix + "scene", card.scene());
        for (int index = 0; index < card.characters().size(); index++) {
            fact(prefix + "character." + (index + 1), card.characters().get(index));
        }
        fact(prefix + "image", card.image());
    }

    private void fact(String key, @Nullable Object value) {
        if (value != null) {
            text.append(key).append('=');
            String words = value.toString();
            for (int index = 0; index < words.length(); index++) {
                escape(words, index);
            }
            text.append('\n');
        }
    }

    private void escape(String words, int index) {
        char letter = words.charAt(index);
        switch (letter) {
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case ' ' -> text.append(index == 0 ? "\\ " : " ");
            default -> {
                if (letter < FIRST_PRINTABLE || isHalf(words, index)) {
                    text.append("\\u%04x".formatted((int) letter));
                } else {
                    text.append(letter);
                }
            }
        }
    }

    /** Half a character cannot be written in UTF-8. */
    private static boolean isHalf(String words, int index) {
        char letter = words.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 == words.length()
                    || !Character.isLowSurrogate(words.charAt(index + 1));
        }
        return Character.isLowSurrogate(letter)
                && (index == 0 || !Character.isHighSurrogate(words.charAt(index - 1)));
    }
}
