package dev.reelport.sandbox.animatic;

import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.Size;

/**
 * Encodes still pictures, and says in the film's header what jcodec leaves open: the colours, the
 * order (as coded) and the level.
 */
final class StillEncoder extends H264Encoder {

    /** Pictures are numbered in eight bits. */
    static final int PICTURE_NUMBERS = 256;

    private static final int BT_709 = 1;
    private static final int UNSPECIFIED_FORMAT = 5;

    StillEncoder() {
        super(new ConstantQuality());
    }

    @Override
    public SeqParameterSet initSPS(Size size) {
        SeqParameterSet header = super.initSPS(size);
        header.constraintSet0Flag = true;
        header.constraintSet1Flag = true;
        header.log2MaxFrameNumMinus4 = 4;
        header.picOrderCntType = 2;
        header.levelIdc = level((header.picWidthInMbsMinus1 + 1) * blockRows(header));
        header.vuiParams = colours();
        return header;
    }

    private static int blockRows(SeqParameterSet header) {
        return header.picHeightInMapUnitsMinus1 + 1;
    }

    /** The smallest of three usual levels that allows so many blocks (H.264, table A-1). */
    private static int level(int blocks) {
        if (blocks <= 8_192) {
            return 40;
        }
        return blocks <= 36_864 ? 51 : 60;
    }

    private static VUIParameters colours() {
        VUIParameters colours = new VUIParameters();
        colours.videoSignalTypePresentFlag = true;
        colours.videoFormat = UNSPECIFIED_FORMAT;
        colours.videoFullRangeFlag = false;
        colours.colourDescriptionPresentFlag = true;
        colours.colourPrimaries = BT_709;
        colours.transferCharacteristics = BT_709;
        colours.matrixCoefficients = BT_709;
        return colours;
    }
}
