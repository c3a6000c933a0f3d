package dev.reelport.http.compat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream. For one thread. */
final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(InputStream stream, long length) {
        super(stream);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int one = left > 0 ? super.read() : -1;
        left -= one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int most = (int) Math.min(left, length);
        int count = most == 0 && length > 0 ? -1 : super.read(bytes, offset, most);
        left -= Math.max(0, count);
        return count;
    }
}
