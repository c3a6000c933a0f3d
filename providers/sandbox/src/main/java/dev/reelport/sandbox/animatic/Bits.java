package dev.reelport.sandbox.animatic;

import java.nio.ByteBuffer;
import org.jcodec.common.io.BitReader;
import org.jcodec.common.io.BitWriter;

/** What H.264 does with single bits. */
final class Bits {

    private Bits() {}

    /** An unsigned number in Exp-Golomb code (9.1). jcodec's own ends at 32,766. */
    static void writeUnsigned(BitWriter bits, int value) {
        int coded = value + 1;
        int zeros = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(coded);
        bits.writeNBit(0, zeros);
        bits.writeNBit(coded, zeros + 1);
    }

    static void copy(ByteBuffer from, int start, int end, BitWriter to) {
        BitReader reader = BitReader.createBitReader(from.duplicate());
        reader.skip(start);
        for (int bit = start; bit < end; bit++) {
            to.write1Bit(reader.read1Bit());
        }
    }

    /** How many bits there are up to the last one that is set, which ends a slice (7.3.2.11). */
    static int countWithStop(ByteBuffer slice) {
        int last = slice.limit() - 1;
        while (slice.get(last) == 0) {
            last--;
        }
        return (last + 1) * Byte.SIZE - Integer.numberOfTrailingZeros(slice.get(last));
    }
}
