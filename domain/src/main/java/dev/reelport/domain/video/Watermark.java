package dev.reelport.domain.video;

/**
 * What is wanted of the provider's watermark. One boolean cannot say it: {@code watermark: true}
 * asks for one in spec C and for its removal in spec D.
 */
public enum Watermark {
    /** Not said: nothing reaches the wire and the provider's default holds. */
    UNSPECIFIED,
    /** The film must carry one. */
    REQUIRED,
    /** The film shall carry none. */
    NONE,
    /** None if it can be had; otherwise a watermarked film is better than no film. */
    PREFER_NONE,
    /** None whatever it takes: the provider tries again until the film is clean. */
    FORCE_NONE
}
