package dev.reelport.sandbox.animatic;

import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.RefPicMarkingIDR;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceHeader;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.write.SliceHeaderWriter;
import org.jcodec.common.io.BitWriter;
import org.jcodec.common.model.Size;

/** The headers of one picture's slices, which differ in their kind and in their first block. */
final class SliceHeaders {

    /** The next picture builds on this one. */
    static final int IMPORTANCE = 3;

    private static final int USUAL_QUANTISER = 26;
    private static final int LONGEST = 64;

    private final SeqParameterSet sequence;
    private final PictureParameterSet parameters;
    private final int number;

    SliceHeaders(StillEncoder encoder, int number) {
        this.sequence = encoder.initSPS(new Size(Pixels.BLOCK, Pixels.BLOCK));
        this.parameters = encoder.initPPS();
        this.number = number;
    }

    /** Of blocks that stay as they were. */
    SliceHeader copied() {
        return header(SliceType.P, number);
    }

    /** Of blocks drawn anew. */
    SliceHeader drawn() {
        return header(SliceType.I, number);
    }

    /** The first block's number comes first and is 0 in a single bit, until it is replaced here. */
    void write(BitWriter bits, SliceHeader header, int firstBlock) {
        BitWriter written = new BitWriter(ByteBuffer.allocate(LONGEST));
        SliceHeaderWriter.write(header, false, IMPORTANCE, written);
        int length = written.position();
        written.flush();
        Bits.writeUnsigned(bits, firstBlock);
        Bits.copy(written.getBuffer().flip(), 1, length, bits);
    }

    /** How many bits long the header is that the encoder gives to a picture of its own. */
    int lengthOfOwn() {
        SliceHeader header = header(SliceType.I, 0);
        header.refPicMarkingIDR = new RefPicMarkingIDR(false, false);
        BitWriter written = new BitWriter(ByteBuffer.allocate(LONGEST));
        SliceHeaderWriter.write(header, true, IMPORTANCE, written);
        return written.position();
    }

    private SliceHeader header(SliceType type, int picture) {
        SliceHeader header = new SliceHeader();
        header.sps = sequence;
        header.pps = parameters;
        header.sliceType = type;
        header.frameNum = picture;
        header.sliceQpDelta = ConstantQuality.QUANTISER - USUAL_QUANTISER;
        return header;
    }
}
