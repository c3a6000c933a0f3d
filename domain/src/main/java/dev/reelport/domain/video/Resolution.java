package dev.reelport.domain.video;

/** How fine the picture is: a {@link Quality} in the provider's terms, or exact {@link Pixels}. */
public sealed interface Resolution permits Quality, Pixels {}
