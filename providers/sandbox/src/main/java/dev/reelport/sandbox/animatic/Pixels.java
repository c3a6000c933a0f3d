package dev.reelport.sandbox.animatic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A picture's pixels, looked at as H.264 does: in blocks. */
final class Pixels {

    /** A block's side in pixels. */
    static final int BLOCK = 16;

    private final int[] colours;
    private final int width;
    private final int height;

    private Pixels(int[] colours, int width, int height) {
        this.colours = colours;
        this.width = width;
        this.height = height;
    }

    /** Of a picture of type {@link BufferedImage#TYPE_INT_RGB}, as it is now. */
    static Pixels of(BufferedImage image) {
        int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Pixels(colours.clone(), image.getWidth(), image.getHeight());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int columns() {
        return (width + BLOCK - 1) / BLOCK;
    }

    int rows() {
        return (height + BLOCK - 1) / BLOCK;
    }

    /** Red, green and blue. Beyond the edge the edge goes on. */
    int at(int x, int y) {
        return colours[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
    }

    /** The blocks that differ, at most one run in each row, from the top. */
    List<BlockRun> changesSince(Pixels before) {
        List<BlockRun> changes = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            int first = 0;
            while (first < columns() && isSame(before, first, row)) {
                first++;
            }
            int last = columns() - 1;
            while (last > first && isSame(before, last, row)) {
                last--;
            }
            if (first < columns()) {
                changes.add(new BlockRun(row, first, last - first + 1));
            }
        }
        return changes;
    }

    private boolean isSame(Pixels before, int column, int row) {
        int left = column * BLOCK;
        int right = Math.min(left + BLOCK, width);
        int bottom = Math.min((row + 1) * BLOCK, height);
        for (int y = row * BLOCK; y < bottom; y++) {
            int from = y * width + left;
            int to = y * width + right;
            if (!Arrays.equals(colours, from, to, before.colours, from, to)) {
                return false;
            }
        }
        return true;
    }
}
