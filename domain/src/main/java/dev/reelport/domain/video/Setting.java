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
        /** Keeps the amount, not how it was written. */
        public Number {
            value = value.stripTrailingZeros();
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
