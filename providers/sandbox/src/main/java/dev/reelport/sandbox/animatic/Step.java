package dev.reelport.sandbox.animatic;

import java.time.Duration;

/**
 * One sample of the film: a picture that stays until the next one.
 *
 * @param card the card's place in the film, counted from 0
 * @param opens whether this is the card's first picture
 * @param start from the film's beginning
 * @param end from the film's beginning
 * @param tick {@code start} in ticks of the film's clock
 * @param ticks how long the picture stays, in ticks
 */
record Step(int card, boolean opens, Duration start, Duration end, long tick, long ticks) {}
