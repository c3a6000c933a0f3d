package dev.reelport.domain.capability;

import dev.reelport.domain.video.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which exact sizes a model takes. */
public sealed interface PixelSizes {
    /** Whether a picture of exactly this size can be made. */
    boolean allow(Pixels pixels);

    /**
     * The sizes to choose from where a request only says a shape, the preferred one first; empty:
     * none is preferred, and a shape does not become pixels.
     */
    List<Pixels> usual();

    /** Whether the model cannot be asked for exact pixels. */
    default boolean isNone() {
        return false;
    }

    /** The sizes in words. */
    @Override
    String toString();

    /** None: the model cannot be asked for exact pixels. */
    static PixelSizes none() {
        return new Choices(List.of());
    }

    /** These sizes and no others. */
    static PixelSizes oneOf(Pixels... choices) {
        return new Choices(Arrays.asList(choices));
    }

    /**
     * A few sizes.
     *
     * @param choices none: the model cannot be asked for exact pixels
     */
    record Choices(List<Pixels> choices) implements PixelSizes {
        /** Keeps the order. */
        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean allow(Pixels pixels) {
            return choices.contains(pixels);
        }

        @Override
        public List<Pixels> usual() {
            return choices;
        }

        @Override
        public boolean isNone() {
            return choices.isEmpty();
        }

        @Override
        public String toString() {
            return choices.isEmpty()
                    ? "none"
                    : choices.stream().map(Pixels::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * Any size within bounds.
     *
     * @param shortestSide in pixels, at least 1
     * @param longestSide in pixels, not shorter than the shortest
     * @param multiple both sides are multiples of it, at least 1
     * @param usual those to choose from where only a shape is given, the preferred one first; each
     *     within the bounds
     */
    record Within(int shortestSide, int longestSide, int multiple, List<Pixels> usual)
            implements PixelSizes {
        /**
         * @throws IllegalArgumentException when no side lies between them, or a usual size beyond
         *     them
         */
        public Within {
            if (shortestSide < 1 || longestSide < shortestSide || multiple < 1) {
                throw new IllegalArgumentException(
                        "no picture has sides of %s to %s pixels that are multiples of %s"
                                .formatted(shortestSide, longestSide, multiple));
            }
            usual = List.copyOf(usual);
            if (!usual.isEmpty()) {
                refuseBeyond(new Within(shortestSide, longestSide, multiple), usual);
            }
        }

        private static void refuseBeyond(Within bounds, List<Pixels> usual) {
            usual.stream()
                    .filter(pixels -> !bounds.allow(pixels))
                    .findFirst()
                    .ifPresent(
                            pixels -> {
                                throw new IllegalArgumentException(
                                        "a usual size has %s, unlike %s".formatted(bounds, pixels));
                            });
        }

        /** Bounds without usual sizes. */
        public Within(int shortestSide, int longestSide, int multiple) {
            this(shortestSide, longestSide, multiple, List.of());
        }

        @Override
        public boolean allow(Pixels pixels) {
            return allowSide(pixels.width()) && allowSide(pixels.height());
        }

        private boolean allowSide(int side) {
            return side >= shortestSide && side <= longestSide && side % multiple == 0;
        }

        @Override
        public String toString() {
            return "sides of %s to %s pixels, multiples of %s"
                    .formatted(shortestSide, longestSide, multiple);
        }
    }
}
