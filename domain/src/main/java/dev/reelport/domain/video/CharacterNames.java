package dev.reelport.domain.video;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The names of characters are ours: no field of a wire holds them, and what comes back from one
 * only knows who is first, second and so on. Two requests that differ in nothing but these names
 * ask for the same film; named by position they are equal.
 */
public final class CharacterNames {
    private CharacterNames() {}

    /**
     * The request with its characters named character1, character2 and so on, in their order, and
     * mentioned so. All are renamed at once; a mention of nobody stays as it is, and of two
     * characters with one name a mention means the first.
     */
    public static VideoRequest byPosition(VideoRequest request) {
        List<Character> characters = request.characters();
        Map<String, String> names = new LinkedHashMap<>();
        IntStream.range(0, characters.size())
                .forEach(index -> names.putIfAbsent(characters.get(index).name(), at(index)));
        List<Character> renamed =
                IntStream.range(0, characters.size())
                        .mapToObj(index -> new Character(at(index), characters.get(index).source()))
                        .toList();
        return request.but()
                .script(request.script().rewritten(text -> Mentions.renamed(text, names)))
                .characters(renamed)
                .build();
    }

    /** The name by position: of the first, at 0, it is character1. */
    public static String at(int index) {
        return "character" + (index + 1);
    }
}
