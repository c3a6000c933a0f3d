package dev.reelport.domain.video;

import java.math.BigDecimal;

/** The value of a setting that only one kind of provider understands, such as a seed. */
public sealed interface Setting {
    /**
     * A text.
     *
     * @param value may be empty
     */
    record Text(String value) implements Setting {
        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A number, exact.
     *
     * @param value compared by amount: 1.0 is 1
     */
    record Number(BigDecimal value) implements Setting {
        private static final int MOST_DIGITS = 400;

        /**
         * Keeps the amount, not how it was written.
         *
         * @throws IllegalArgumentException when it has more than 400 digits when it is written out
         */
        public Number {
            if (digits(value) > MOST_DIGITS) {
                throw new IllegalArgumentException("a number has at most 400 digits");
            }
            value = value.stripTrailingZeros();
        }

        /** Counted, not written: a few characters such as 1e400000000 would fill the memory. */
        private static long digits(BigDecimal value) {
            long whole = (long) value.precision() - value.scale();
            return Math.max(whole, 1) + Math.max(value.scale(), 0);
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * Yes or no.
     *
     * @param value the answer
     */
    record Flag(boolean value) implements Setting {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
