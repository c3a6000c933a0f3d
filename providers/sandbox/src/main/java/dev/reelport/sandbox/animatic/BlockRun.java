package dev.reelport.sandbox.animatic;

/**
 * Neighbouring blocks in one row of a picture.
 *
 * @param row counted from 0 at the top
 * @param column the first block's, counted from 0 at the left
 * @param count one or more
 */
record BlockRun(int row, int column, int count) {}
