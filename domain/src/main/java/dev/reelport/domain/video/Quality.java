package dev.reelport.domain.video;

/**
 * A class of resolution; what it is in pixels is the provider's matter. Spec A and D call it {@code
 * size} ({@code small}, {@code large}).
 */
public enum Quality implements Resolution {
    /** The provider's ordinary resolution; often 720 lines. */
    STANDARD,
    /** The provider's better resolution; often 1080 lines. */
    HIGH
}
