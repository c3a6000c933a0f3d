package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.domain.video.DurationText;
import java.io.IOException;
import java.io.InputStream;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The bytes of a film on their way, within bounds. Who drips keeps us no longer than the deadline,
 * which cuts the connection. What a library says is not quoted: it may hold a link. For one thread.
 */
final class FilmStream extends InputStream {
    private final InputStream bytes;
    private final FilmBounds bounds;
    private final Disposable alarm;
    private volatile boolean isLate;
    private long come;

    /**
     * @param cut ends the connection, from another thread
     */
    FilmStream(InputStream bytes, FilmBounds bounds, Runnable cut) {
        this.bytes = bytes;
        this.bounds = bounds;
        this.alarm =
                Mono.delay(bounds.deadline(), Schedulers.boundedElastic())
                        .subscribe(
                                tick -> {
                                    isLate = true;
                                    cut.run();
                                });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * @throws IOException when it breaks off
     * @throws ProviderException when it is too long, or takes too long
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0; // What lies below would wait for more.
        }
        int count = pulled(target, offset, length);
        refuseLate();
        come += Math.max(0, count);
        if (come > bounds.most()) {
            throw tooLong(bounds);
        }
        return count;
    }

    private int pulled(byte[] target, int offset, int length) throws IOException {
        try {
            return bytes.read(target, offset, length);
        } catch (IOException | RuntimeException broken) {
            refuseLate();
            throw new IOException("nothing more came in time, or the connection broke", broken);
        }
    }

    private void refuseLate() {
        if (isLate) {
            throw new ProviderException(
                    Failure.forNow(
                            FailureKind.TIMED_OUT,
                            "the film was not whole within %s, only %d bytes of it"
                                    .formatted(DurationText.of(bounds.deadline()), come)));
        }
    }

    static ProviderException tooLong(FilmBounds bounds) {
        return new ProviderException(
                Failure.forGood(
                        FailureKind.UNREADABLE,
                        "the film is longer than %s; the setting film-limit allows more"
                                .formatted(bounds.mostInWords())));
    }

    /** No deadline holds any more. */
    void stopClock() {
        alarm.dispose();
    }

    @Override
    public void close() throws IOException {
        stopClock();
        bytes.close();
    }
}
