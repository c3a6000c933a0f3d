package dev.reelport.testkit;

import java.util.List;
import java.util.Random;

/** Breaks texts by chance, as networks, proxies and attackers do. The same seed breaks the same. */
public final class Damage {
    private static final List<String> SHARDS =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e999",
                    "99999999999999999999",
                    "\"\"",
                    "[]",
                    "{}",
                    "[[",
                    "{\"a\":",
                    "\"NaN\"",
                    "\u0000",
                    "\uD800",
                    "\\u0000",
                    ",",
                    ":",
                    "%",
                    "0.000000000001",
                    "\"https://[\"");

    private final Random random;

    /** With a seed. */
    public Damage(long seed) {
        this.random = new Random(seed);
    }

    /** The text, broken in one to three places. */
    public String of(String text) {
        String broken = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            broken = once(broken);
        }
        return broken;
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + shard() + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(from);
            case 4 -> value(text);
            default ->
                    text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from);
        };
    }

    /** One value of the JSON becomes another. */
    private String value(String text) {
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        if (colon < 0) {
            return text + shard();
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + shard() + text.substring(end);
    }

    private String shard() {
        return SHARDS.get(random.nextInt(SHARDS.size()));
    }
}
