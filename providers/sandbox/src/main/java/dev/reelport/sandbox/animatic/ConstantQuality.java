package dev.reelport.sandbox.animatic;

import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.model.Size;

/** The same quality everywhere: text stays crisp, and flat ground costs next to nothing. */
final class ConstantQuality implements RateControl {

    /**
     * H.264's quantiser: 0 is lossless, 51 the coarsest. Up to 15 the standard smooths no edges
     * (8.7.2.2). From 16 on it does, and jcodec 0.2.5 predicts from smoothed neighbours where a
     * decoder takes them as they were: a flat ground then drifts towards purple. At 12 that ground
     * also has the very colour it was given; at 15 it is off by one in places.
     */
    static final int QUANTISER = 12;

    @Override
    public int startPicture(Size size, int mostBytes, SliceType type) {
        return QUANTISER;
    }

    @Override
    public int initialQpDelta() {
        return 0;
    }

    @Override
    public int accept(int bits) {
        return 0;
    }
}
