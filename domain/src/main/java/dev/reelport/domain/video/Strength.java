package dev.reelport.domain.video;

/**
 * How far a remix may move from its source, in the provider's own steps; what a step changes is not
 * documented by anyone (spec E: {@code sdedit.amount}, 1 to 8).
 *
 * @param steps at least 1, the weakest
 */
public record Strength(int steps) {
    /**
     * @throws IllegalArgumentException when it is weaker than the weakest
     */
    public Strength {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "the strength of a remix is at least 1 step, not " + steps);
        }
    }
}
