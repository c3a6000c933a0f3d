package dev.reelport.http.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets each client have only so many bytes of bodies read and answered at a time, so that one
 * cannot fill the memory alone, and all of them together no more than an eighth of the heap: what
 * is made of a body takes up to five times its length. Thread-safe.
 */
@Singleton
final class BodyMemory {
    private static final int SHARE_OF_HEAP = 8;

    private final long most;
    private final long mostOfAll;
    private final AtomicLong ofAll = new AtomicLong();
    private final ConcurrentMap<String, Long> taken = new ConcurrentHashMap<>();

    @Inject
    BodyMemory(SecuritySettings settings) {
        this(settings.bodyMemory(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    BodyMemory(long most, long mostOfAll) {
        this.most = most;
        this.mostOfAll = mostOfAll;
    }

    /**
     * Takes memory for a body. One that is larger than all that a client may have is let in where
     * the client has no other, and one that is larger than what all may have where nobody has one.
     *
     * @return gives it back when it is run, however often; empty where there is not enough left
     */
    Optional<Runnable> take(String client, long bytes) {
        if (!takenOfAll(bytes)) {
            return Optional.empty();
        }
        AtomicBoolean isTaken = new AtomicBoolean();
        taken.compute(
                client,
                (name, before) -> {
                    long now = before == null ? 0 : before;
                    boolean fits = now == 0 || now + bytes <= most;
                    isTaken.set(fits);
                    return fits ? Long.valueOf(now + bytes) : before;
                });
        if (!isTaken.get()) {
            ofAll.addAndGet(-bytes);
            return Optional.empty();
        }
        return Optional.of(
                () -> {
                    if (isTaken.getAndSet(false)) {
                        giveBack(client, bytes);
                    }
                });
    }

    private boolean takenOfAll(long bytes) {
        long before = ofAll.getAndUpdate(now -> fits(now, bytes) ? now + bytes : now);
        return fits(before, bytes);
    }

    private boolean fits(long now, long bytes) {
        return now == 0 || now + bytes <= mostOfAll;
    }

    private void giveBack(String client, long bytes) {
        ofAll.addAndGet(-bytes);
        taken.computeIfPresent(client, (name, now) -> now <= bytes ? null : now - bytes);
    }

    /** How many bytes a client has now. */
    long of(String client) {
        return taken.getOrDefault(client, 0L);
    }
}
