package dev.reelport.domain.video;

/** Who may see the film at the provider. */
public enum Visibility {
    /** Not said: nothing reaches the wire and the provider's default holds. */
    UNSPECIFIED,
    /** The provider may publish it. */
    PUBLIC,
    /** The provider must not publish it. Rules out a later remix (specs C and D). */
    PRIVATE
}
