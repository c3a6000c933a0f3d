package dev.reelport.domain.job;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a provider says it is.
 *
 * @param fraction 0 (nothing done) to 1 (all done)
 */
public record Progress(double fraction) {
    /**
     * @throws IllegalArgumentException when it is not from 0 to 1
     */
    public Progress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("progress goes from 0 to 1, not " + fraction);
        }
    }

    /** In whole percent, rounded down, so that 100 means done. */
    public int percent() {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    @Override
    public String toString() {
        return percent() + "%";
    }
}
