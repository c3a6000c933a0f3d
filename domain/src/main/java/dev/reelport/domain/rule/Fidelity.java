package dev.reelport.domain.rule;

/** Whether a request may be done differently from what it asks. */
public enum Fidelity {
    /** No: each adjustment is a violation. The default. */
    STRICT,
    /** Yes, in the ways that the verdict lists. */
    LENIENT
}
