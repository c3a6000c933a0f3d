package dev.reelport.duomi;

import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.Mentions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mentions as spec B writes them: {@code @character1} is the first character of the list, whatever
 * its name is here. Capitals are read too: people begin sentences with them, and the rulebook lets
 * no other text through that looks so.
 */
final class DuomiMentions {
    private static final Pattern POSITION =
            Pattern.compile("@character(\\d+)", Pattern.CASE_INSENSITIVE);

    private DuomiMentions() {}

    /** The name of a character that was read; positions count from one. */
    static String name(int position) {
        return "character" + position;
    }

    /** The text with each mention of a character as its position. */
    static String written(String text, List<Character> characters) {
        if (!Mentions.areIn(text)) {
            return text;
        }
        List<String> names = characters.stream().map(Character::name).toList();
        return Mentions.replaced(text, name -> "@" + name(names.indexOf(name) + 1));
    }

    /**
     * The text with each position as a mention of ours.
     *
     * @param text without {@link #problems}
     */
    static String read(String text) {
        return isPlain(text)
                ? text
                : POSITION.matcher(text)
                        .replaceAll(position -> Mentions.of("character" + position.group(1)));
    }

    /**
     * Why the mentions of a text cannot be told.
     *
     * @param characters how many there are
     */
    static List<String> problems(String text, int characters) {
        if (isPlain(text)) {
            return List.of();
        }
        List<String> names =
                IntStream.rangeClosed(1, characters).mapToObj(DuomiMentions::name).toList();
        Stream<String> nobody =
                POSITION.matcher(text)
                        .results()
                        .filter(position -> !names.contains("character" + position.group(1)))
                        .map(position -> nobody(position.group(), characters));
        Stream<String> ours =
                Mentions.in(text).stream().filter(names::contains).map(DuomiMentions::ours);
        return Stream.concat(nobody, ours).distinct().toList();
    }

    /** No mention of any kind is without the sign. */
    private static boolean isPlain(String text) {
        return text.indexOf('@') < 0;
    }

    private static String nobody(String position, int characters) {
        String there = characters == 0 ? "there are none" : "they end at " + characters;
        return "%s refers to nobody: characters count from 1, and %s".formatted(position, there);
    }

    /** Braces are not of this format: taken for a mention, they would say more than they did. */
    private static String ours(String name) {
        return "a character is mentioned as @%s, not as @{%s}".formatted(name, name);
    }
}
