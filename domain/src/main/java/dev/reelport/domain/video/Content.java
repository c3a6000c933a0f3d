package dev.reelport.domain.video;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes that are read when they are needed, never before. Each form can be read many times. */
public sealed interface Content {
    /**
     * Opens the bytes from the beginning; the caller closes the stream.
     *
     * @throws IOException when they cannot be read (any more)
     */
    InputStream open() throws IOException;

    /**
     * How many bytes there are.
     *
     * @throws IOException when that cannot be found out
     */
    long length() throws IOException;

    /**
     * The bytes of a file, whatever it holds when they are read.
     *
     * @param path the file
     */
    record OfFile(Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long length() throws IOException {
            return Files.size(path);
        }
    }

    /**
     * Bytes that somebody keeps elsewhere, such as a database. Equal when they are opened in the
     * same way and as many.
     *
     * @param opener opens them
     * @param length how many there are, at least 0
     */
    record OfSource(Opener opener, long length) implements Content {
        /**
         * @throws IllegalArgumentException when there are less than none
         */
        public OfSource {
            if (length < 0) {
                throw new IllegalArgumentException("there are 0 bytes or more, not " + length);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return opener.open();
        }

        @Override
        public String toString() {
            return length + " bytes";
        }
    }

    /** Opens bytes that are kept elsewhere. May be called many times, from any thread. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens the bytes from the beginning; the caller closes the stream.
         *
         * @throws IOException when they cannot be read (any more)
         */
        InputStream open() throws IOException;
    }

    /** Bytes in memory; equal when the bytes are. */
    final class OfBytes implements Content {
        private final byte[] bytes;

        /** Copies the bytes. */
        public OfBytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof OfBytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
