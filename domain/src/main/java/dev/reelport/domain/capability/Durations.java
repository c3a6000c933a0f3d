package dev.reelport.domain.capability;

import dev.reelport.domain.video.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long a film may be. */
public sealed interface Durations {
    /** Whether a film of exactly this length can be made. */
    boolean allow(Duration duration);

    /** The lengths in words: {@code 10s, 15s or 25s}. */
    @Override
    String toString();

    /** These lengths and no others. */
    static Durations oneOf(Duration... choices) {
        return new Choices(Arrays.asList(choices));
    }

    /** Any length from the shortest to the longest, both included. */
    static Durations between(Duration shortest, Duration longest) {
        return new Range(shortest, longest, null);
    }

    /** Any length that is not longer than this. */
    static Durations upTo(Duration longest) {
        return new Range(Range.NO_LIMIT, longest, null);
    }

    /** Whole multiples of a step, from zero, that are not shorter or longer than these. */
    static Durations every(Duration step, Duration shortest, Duration longest) {
        return new Range(shortest, longest, step);
    }

    /** None: the model cannot be told how long a film is. */
    static Durations none() {
        return new Unsaid();
    }

    /** No length can be asked for; the model decides. */
    record Unsaid() implements Durations {
        @Override
        public boolean allow(Duration duration) {
            return false;
        }

        @Override
        public String toString() {
            return "as long as the model makes it";
        }
    }

    /**
     * A few lengths.
     *
     * @param choices at least one, each longer than zero
     */
    record Choices(List<Duration> choices) implements Durations {
        /**
         * @throws IllegalArgumentException when there is none, or one that no film can have
         */
        public Choices {
            choices = choices.stream().sorted().distinct().toList();
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("a model can make films of at least one length");
            }
            if (!choices.getFirst().isPositive()) {
                throw new IllegalArgumentException(
                        "no film is " + DurationText.of(choices.getFirst()) + " long");
            }
        }

        @Override
        public boolean allow(Duration duration) {
            return choices.contains(duration);
        }

        @Override
        public String toString() {
            String last = DurationText.of(choices.getLast());
            String others =
                    choices.stream()
                            .limit(choices.size() - 1L)
                            .map(DurationText::of)
                            .collect(Collectors.joining(", "));
            return others.isEmpty() ? last : others + " or " + last;
        }
    }

    /**
     * Every length between two, or the whole steps among them.
     *
     * @param shortest longer than zero
     * @param longest not shorter than shortest
     * @param step longer than zero; lengths are whole multiples of it, counted from zero; absent:
     *     every length will do
     */
    record Range(Duration shortest, Duration longest, @Nullable Duration step)
            implements Durations {
        private static final Duration NO_LIMIT = Duration.ofNanos(1);

        /**
         * @throws IllegalArgumentException when no length lies between them
         */
        public Range {
            if (!shortest.isPositive() || longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "no film is %s to %s long"
                                .formatted(DurationText.of(shortest), DurationText.of(longest)));
            }
            if (step != null) {
                refuseWithoutSteps(shortest, longest, step);
            }
        }

        private static void refuseWithoutSteps(Duration shortest, Duration longest, Duration step) {
            if (!step.isPositive() || whole(longest, step).compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "no film of %s to %s lasts whole steps of %s"
                                .formatted(
                                        DurationText.of(shortest),
                                        DurationText.of(longest),
                                        DurationText.of(step)));
            }
        }

        /** As many whole steps as go into it. */
        private static Duration whole(Duration duration, Duration step) {
            return step.multipliedBy(duration.dividedBy(step));
        }

        @Override
        public boolean allow(Duration duration) {
            return duration.compareTo(shortest) >= 0
                    && duration.compareTo(longest) <= 0
                    && (step == null || whole(duration, step).equals(duration));
        }

        @Override
        public String toString() {
            if (shortest.equals(NO_LIMIT)) {
                return "at most " + DurationText.of(longest);
            }
            String bounds = DurationText.of(shortest) + " to " + DurationText.of(longest);
            return step == null ? bounds : bounds + " in whole steps of " + DurationText.of(step);
        }
    }
}
