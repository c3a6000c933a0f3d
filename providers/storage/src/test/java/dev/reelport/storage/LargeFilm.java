package dev.reelport.storage;

import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.provider.Film;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;

/** Keeps a film that is much larger than the heap, and reads it: what a specification runs. */
public final class LargeFilm {
    private static final long LENGTH = 128L << 20;

    private LargeFilm() {}

    /**
     * Throws where not all of it comes back.
     *
     * @param arguments where the store is, and a folder
     */
    public static void main(String[] arguments) throws IOException {
        S3Settings settings =
                new S3Settings(
                        "films", null, URI.create(arguments[0]), null, "large/", "key", "secret");
        try (S3Client client = S3Clients.open(settings)) {
            Arrivals arrivals = Arrivals.below(Path.of(arguments[1]), () -> Instant.EPOCH);
            S3Storage storage = S3Storage.open(client, settings, arrivals);
            StoredFilm kept = storage.keep("job-0", new Film("video/mp4", -1, new Sevens()));
            try (InputStream bytes = storage.open(kept, 0)) {
                long read = bytes.transferTo(OutputStream.nullOutputStream());
                require(kept.length() == LENGTH && read == LENGTH);
            }
            storage.delete(kept);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not all of the film came back");
        }
    }

    private static final class Sevens extends InputStream {
        private long left = LENGTH;

        @Override
        public int read() {
            return left-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int most = (int) Math.min(length, left);
            left -= most;
            return most == 0 ? -1 : most;
        }
    }
}
