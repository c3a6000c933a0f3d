package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.video.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Opens a picture in the database; equal for the same picture of the same database. */
record StoredPicture(Transactions transactions, JobId job, int number) implements Content.Opener {
    @Override
    public InputStream open() throws IOException {
        byte[] first = part(0).orElseThrow(() -> new IOException(this + " is gone"));
        return new Parts(new ByteArrayInputStream(first));
    }

    private Optional<byte[]> part(int part) throws IOException {
        try {
            return transactions.read(session -> PictureRows.part(session, job, number, part));
        } catch (DatabaseException failed) {
            throw new IOException(this + " cannot be read", failed);
        }
    }

    @Override
    public String toString() {
        return "image %s of job %s".formatted(number, job);
    }

    /** One part after the other; there is one in memory at a time. */
    private final class Parts extends InputStream {
        private InputStream part;
        private int next = 1;

        Parts(InputStream first) {
            this.part = first;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            int count = part.read(target, offset, length);
            while (count < 0 && isFurther()) {
                count = part.read(target, offset, length);
            }
            return count;
        }

        private boolean isFurther() throws IOException {
            Optional<byte[]> more = part(next);
            more.ifPresent(bytes -> part = new ByteArrayInputStream(bytes));
            next += more.isPresent() ? 1 : 0;
            return more.isPresent();
        }
    }
}
