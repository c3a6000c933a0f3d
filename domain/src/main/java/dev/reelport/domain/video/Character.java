package dev.reelport.domain.video;

/**
 * A figure that must look the same throughout. Scripts mention it as {@code @{name}}.
 *
 * @param name ours, not the provider's, but for a stored character of a model that knows characters
 *     by their bare name: 1 to 80 characters without braces, line breaks or other control
 *     characters
 * @param source where its looks come from
 */
public record Character(String name, CharacterSource source) {
    private static final int LONGEST_NAME = 80;

    /**
     * @throws IllegalArgumentException when the name could not be mentioned
     */
    public Character {
        name = Require.text("the name of a character", name);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a character has at most " + LONGEST_NAME + " characters");
        }
        if (!isMentionable(name)) {
            throw new IllegalArgumentException(
                    "the name of a character has no braces, line breaks or control characters");
        }
    }

    private static boolean isMentionable(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == '{' || c == '}' || java.lang.Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /** How scripts mention it. */
    public String mention() {
        return Mentions.of(name);
    }
}
