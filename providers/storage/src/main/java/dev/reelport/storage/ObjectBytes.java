package dev.reelport.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * The bytes of an object. Who closes them before their end cuts the connection: what is left would
 * be fetched in vain. For one thread.
 */
final class ObjectBytes extends FilterInputStream {
    private final ResponseInputStream<?> object;
    private long left;

    /**
     * @param left how many there are
     */
    ObjectBytes(ResponseInputStream<?> object, long left) {
        super(object);
        this.object = object;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) {
            object.abort();
        }
        super.close();
    }
}
