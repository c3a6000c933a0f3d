package dev.reelport.domain.capability;

import dev.reelport.domain.video.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which exact sizes a model takes. */
public sealed interface PixelSizes {
    /** Whether a picture of exactly this size can be made. */
    boolean allow(Pixels pixels);

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
     */
    record Within(int shortestSide, int longestSide, int multiple) implements PixelSizes {
        /**
         * @throws IllegalArgumentException when no side lies between them
         */
        public Within {
            if (shortestSide < 1 || longestSide < shortestSide || multiple < 1) {
                throw new IllegalArgumentException(
                        "no picture has sides of %s to %s pixels that are multiples of %s"
                                .formatted(shortestSide, longestSide, multiple));
            }
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
