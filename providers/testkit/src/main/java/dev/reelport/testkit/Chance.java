package dev.reelport.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values by chance; the texts are such as codecs trip over. For one thread. */
final class Chance {
    private static final List<String> WORDS =
            List.of(
                    "a cat",
                    "紫色的怪物",
                    "\"quoted\"",
                    "it's",
                    "50% & more",
                    "line\nbreak",
                    "tab\there",
                    "😀",
                    "back\\slash",
                    "at@home",
                    "<b>",
                    "a=b;c",
                    "Ünïcode",
                    "{braces}",
                    "--boundary",
                    "null",
                    "true",
                    "0",
                    "a very long walk through the rain");

    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(200) - 50, random.nextInt(3));
    }

    /** Often where a model takes it, hardly ever where it does not. */
    boolean wanted(boolean taken) {
        return random.nextInt(taken ? 3 : 40) == 0;
    }

    <T> @Nullable T rarely(@Nullable T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T among(T[] values, boolean unknown) {
        return random.nextInt(unknown ? 30 : 2) == 0
                ? values[random.nextInt(values.length)]
                : values[0];
    }

    String words(int most) {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            words.add(any(WORDS));
        }
        return String.join(" ", words);
    }
}
