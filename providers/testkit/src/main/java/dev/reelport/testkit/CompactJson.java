package dev.reelport.testkit;

import dev.reelport.wire.json.JsonText;

/** JSON without the white space that people like; the order and the form of all else is kept. */
public final class CompactJson {
    private CompactJson() {}

    /**
     * The text without the white space between its values.
     *
     * @throws dev.reelport.wire.json.UnreadableException when it is not JSON
     */
    public static String of(String json) {
        JsonText.read(json);
        StringBuilder compact = new StringBuilder();
        boolean inText = false;
        for (int index = 0; index < json.length(); index++) {
            char next = json.charAt(index);
            boolean escaped = inText && next == '\\';
            if (inText || !java.lang.Character.isWhitespace(next)) {
                compact.append(next);
            }
            if (escaped) {
                compact.append(json.charAt(++index));
            } else if (next == '"') {
                inText = !inText;
            }
        }
        return compact.toString();
    }
}
