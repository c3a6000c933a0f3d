package dev.reelport.domain.video;

import java.time.Duration;

/** A shot. */
public record Shot(Duration duration, String scene) {}
