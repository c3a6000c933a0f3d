package dev.reelport.sandbox.animatic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.NALUnit;
import org.jcodec.codecs.h264.io.model.NALUnitType;
import org.jcodec.common.io.BitWriter;

/**
 * Builds one picture out of slices, from the top left on (H.264, 7.3.3). "As before" costs a few
 * bytes however many blocks it covers. Blocks drawn anew are encoded as a small picture of their
 * own that then gets another header, which is allowed because no block looks across the edge of its
 * slice.
 */
final class Slices {

    private static final int START = 1;

    private final SliceHeaders headers;
    private final int columns;
    private final int blocks;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int next;

    Slices(StillEncoder encoder, int number, Pixels pixels) {
        this.headers = new SliceHeaders(encoder, number);
        this.columns = pixels.columns();
        this.blocks = columns * pixels.rows();
    }

    /** Draws a run of blocks behind all earlier ones; what lies between stays as it was. */
    void anew(BlockRun run, ByteBuffer encoded) {
        int first = run.row() * columns + run.column();
        asBefore(first);
        ByteBuffer body = body(encoded);
        BitWriter bits = new BitWriter(ByteBuffer.allocate(body.remaining() + 64));
        headers.write(bits, headers.drawn(), first);
        Bits.copy(body, headers.lengthOfOwn(), Bits.countWithStop(body), bits);
        put(bits);
        next = first + run.count();
    }

    ByteBuffer finish() {
        asBefore(blocks);
        return ByteBuffer.wrap(out.toByteArray());
    }

    private void asBefore(int end) {
        if (end > next) {
            BitWriter bits = new BitWriter(ByteBuffer.allocate(64));
            headers.write(bits, headers.copied(), next);
            Bits.writeUnsigned(bits, end - next);
            bits.write1Bit(1);
            put(bits);
        }
    }

    /** The slice behind the encoder's two headers, without its first byte, which names its kind. */
    private static ByteBuffer body(ByteBuffer encoded) {
        H264Utils.nextNALUnit(encoded);
        H264Utils.nextNALUnit(encoded);
        ByteBuffer unit = H264Utils.nextNALUnit(encoded);
        unit.get();
        ByteBuffer body = ByteBuffer.allocate(unit.remaining()).put(unit).flip();
        H264Utils.unescapeNAL(body);
        return body;
    }

    private void put(BitWriter bits) {
        bits.flush();
        ByteBuffer slice = bits.getBuffer().flip();
        ByteBuffer unit = ByteBuffer.allocate(slice.remaining() * 3 / 2 + 16);
        unit.putInt(START);
        new NALUnit(NALUnitType.NON_IDR_SLICE, SliceHeaders.IMPORTANCE).write(unit);
        H264Utils.escapeNAL(slice, unit);
        out.write(unit.array(), 0, unit.position());
    }
}
