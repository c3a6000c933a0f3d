package dev.reelport.sandbox.animatic;

import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rect;

/**
 * Turns red, green and blue into the BT.709 limited range that players expect (ITU-R BT.709-6,
 * table 3). The film says so in its header, see {@link StillEncoder}. jcodec keeps samples minus
 * 128.
 */
final class LimitedRange {

    /**
     * jcodec encodes into a buffer of one byte for each pixel, seen or not, and fails when it is
     * full; noise takes more. So a picture gets pixels below that nobody sees and nobody encodes.
     */
    private static final int SPARE = 3;

    private final Pixels pixels;
    private final int left;
    private final int top;
    private final Picture picture;

    private LimitedRange(Pixels pixels, int left, int top, Picture picture) {
        this.pixels = pixels;
        this.left = left;
        this.top = top;
        this.picture = picture;
    }

    /** The whole picture, its edge repeated up to full blocks. */
    static Picture whole(Pixels pixels) {
        Picture picture = picture(pixels.columns(), pixels.rows(), pixels.width(), pixels.height());
        return new LimitedRange(pixels, 0, 0, picture).fill(pixels.rows());
    }

    /** Some neighbouring blocks of the picture. */
    static Picture blocks(Pixels pixels, BlockRun run) {
        int left = run.column() * Pixels.BLOCK;
        int top = run.row() * Pixels.BLOCK;
        Picture picture = picture(run.count(), 1, run.count() * Pixels.BLOCK, Pixels.BLOCK);
        return new LimitedRange(pixels, left, top, picture).fill(1);
    }

    /** Of so many blocks, of which so many pixels are seen. */
    private static Picture picture(int columns, int rows, int width, int height) {
        return Picture.createCropped(
                columns * Pixels.BLOCK,
                rows * Pixels.BLOCK * SPARE,
                ColorSpace.YUV420J,
                new Rect(0, 0, width, height));
    }

    private Picture fill(int rows) {
        for (int y = 0; y < rows * Pixels.BLOCK; y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                square(x, y);
            }
        }
        return picture;
    }

    /** Two by two pixels: four of brightness, one of colour. */
    private void square(int x, int y) {
        int width = picture.getWidth();
        byte[] brightness = picture.getPlaneData(0);
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int corner = 0; corner < 4; corner++) {
            int column = x + corner % 2;
            int row = y + corner / 2;
            int pixel = pixels.at(left + column, top + row);
            brightness[row * width + column] = brightness(pixel);
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        int place = y / 2 * (width / 2) + x / 2;
        double luma = luma(red, green, blue);
        picture.getPlaneData(1)[place] = colour((blue - luma) / 1.8556 / 4);
        picture.getPlaneData(2)[place] = colour((red - luma) / 1.5748 / 4);
    }

    private static byte brightness(int pixel) {
        double luma = luma(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255);
        return (byte) (Math.round(16 + luma * 219 / 255) - 128);
    }

    private static byte colour(double difference) {
        return (byte) Math.round(difference * 224 / 255);
    }

    private static double luma(double red, double green, double blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
