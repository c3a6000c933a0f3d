package dev.reelport.sandbox.animatic;

import java.nio.ByteBuffer;
import org.jcodec.common.model.Picture;

/**
 * Encodes a card's first picture whole, and of the following ones only the blocks that changed.
 * jcodec's own pictures of change cost twenty kilobytes and forty milliseconds each; these cost
 * some hundred bytes and next to no time.
 */
final class PictureEncoder {

    private final StillEncoder encoder = new StillEncoder();
    private Pixels before;
    private int number;

    /** The first picture has to be encoded whole. */
    PictureEncoder(Pixels nothing) {
        this.before = nothing;
    }

    ByteBuffer encode(Pixels pixels, boolean whole) {
        ByteBuffer encoded = whole ? whole(pixels) : changes(pixels);
        before = pixels;
        return encoded;
    }

    private ByteBuffer whole(Pixels pixels) {
        number = 0;
        return encode(LimitedRange.whole(pixels));
    }

    private ByteBuffer changes(Pixels pixels) {
        number = (number + 1) % StillEncoder.PICTURE_NUMBERS;
        Slices slices = new Slices(encoder, number, pixels);
        for (BlockRun run : pixels.changesSince(before)) {
            slices.anew(run, encode(LimitedRange.blocks(pixels, run)));
        }
        return slices.finish();
    }

    private ByteBuffer encode(Picture picture) {
        int mostBytes = picture.getWidth() * picture.getHeight() * 3 / 2 + 1024;
        return encoder.encodeIDRFrame(picture, ByteBuffer.allocate(mostBytes));
    }
}
