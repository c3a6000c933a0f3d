package dev.reelport.language.request;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Whether a picture has its end, by the blocks that its file is made of. What the blocks show is
 * the provider's business; a file that breaks off is ours, for it would be sent in vain.
 */
final class PictureEnd {
    /** {@code IEND} of PNG. */
    private static final int LAST_CHUNK = 0x49454e44;

    private static final int END_OF_JPEG = 0xd9;
    private static final int EXTENSION_OF_GIF = 0x21;
    private static final int FRAME_OF_GIF = 0x2c;
    private static final int END_OF_GIF = 0x3b;

    private PictureEnd() {}

    /**
     * Whether it is there.
     *
     * @param mediaType of PNG, JPEG, GIF or WebP; read to its end, from its first byte on
     */
    static boolean isThere(String mediaType, InputStream picture) throws IOException {
        DataInputStream bytes = new DataInputStream(new BufferedInputStream(picture));
        try {
            switch (mediaType) {
                case "image/png" -> endPng(bytes);
                case "image/jpeg" -> endJpeg(bytes);
                case "image/gif" -> endGif(bytes);
                default -> endRiff(bytes);
            }
            return true;
        } catch (EOFException brokenOff) {
            return false;
        }
    }

    /** Chunks of a length, a type, so many bytes and a checksum (ISO/IEC 15948). */
    private static void endPng(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(8);
        int type = 0;
        while (type != LAST_CHUNK) {
            long length = Integer.toUnsignedLong(bytes.readInt());
            type = bytes.readInt();
            bytes.skipNBytes(length + Integer.BYTES);
        }
    }

    /** Segments of a marker and a length, and between them what was drawn (ITU-T T.81). */
    private static void endJpeg(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(2);
        int marker = marker(bytes);
        while (marker != END_OF_JPEG) {
            bytes.skipNBytes(Math.max(0, bytes.readUnsignedShort() - 2));
            marker = marker(bytes);
        }
    }

    /**
     * The next one that begins a segment, or ends all; within a drawing there are some that do not.
     */
    private static int marker(DataInputStream bytes) throws IOException {
        int next = bytes.readUnsignedByte();
        while (true) {
            while (next != 0xff) {
                next = bytes.readUnsignedByte();
            }
            next = bytes.readUnsignedByte();
            boolean restart = next >= 0xd0 && next <= 0xd7;
            if (next > 1 && next != 0xff && !restart) {
                return next;
            }
        }
    }

    /** A head, then blocks, each with parts of up to 255 bytes (GIF89a). */
    private static void endGif(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(10);
        skipColours(bytes, 2);
        int block = bytes.readUnsignedByte();
        while (block == EXTENSION_OF_GIF || block == FRAME_OF_GIF) {
            if (block == FRAME_OF_GIF) {
                bytes.skipNBytes(8);
                skipColours(bytes, 0);
            }
            bytes.skipNBytes(1);
            skipParts(bytes);
            block = bytes.readUnsignedByte();
        }
        if (block != END_OF_GIF) {
            throw new EOFException("a block of no kind that there is");
        }
    }

    private static void skipColours(DataInputStream bytes, int between) throws IOException {
        int flags = bytes.readUnsignedByte();
        boolean given = (flags & 0x80) != 0;
        bytes.skipNBytes(between + (given ? 3L << ((flags & 7) + 1) : 0));
    }

    private static void skipParts(DataInputStream bytes) throws IOException {
        for (int size = bytes.readUnsignedByte(); size > 0; size = bytes.readUnsignedByte()) {
            bytes.skipNBytes(size);
        }
    }

    /** The length stands behind the first word, its smallest byte first. */
    private static void endRiff(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(4);
        long length = Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt()));
        bytes.skipNBytes(length);
    }
}
