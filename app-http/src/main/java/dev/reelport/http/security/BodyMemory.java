package dev.reelport.http.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets each client have only so many bytes of bodies read and answered at a time, so that one
 * cannot fill the memory alone. Thread-safe.
 */
@Singleton
final class BodyMemory {
    private final long most;
    private final ConcurrentMap<String, Long> taken = new ConcurrentHashMap<>();

    BodyMemory(SecuritySettings settings) {
        this.most = settings.bodyMemory();
    }

    /**
     * Takes memory for a body. One that is larger than all that a client may have is let in where
     * the client has no other.
     *
     * @return gives it back when it is run, however often; empty where there is not enough left
     */
    Optional<Runnable> take(String client, long bytes) {
        AtomicBoolean isTaken = new AtomicBoolean();
        taken.compute(
                client,
                (name, before) -> {
                    long now = before == null ? 0 : before;
                    boolean fits = now == 0 || now + bytes <= most;
                    isTaken.set(fits);
                    return fits ? Long.valueOf(now + bytes) : before;
                });
        return isTaken.get()
                ? Optional.of(
                        () -> {
                            if (isTaken.getAndSet(false)) {
                                giveBack(client, bytes);
                            }
                        })
                : Optional.empty();
    }

    private void giveBack(String client, long bytes) {
        taken.computeIfPresent(client, (name, now) -> now <= bytes ? null : now - bytes);
    }

    /** How many bytes a client has now. */
    long of(String client) {
        return taken.getOrDefault(client, 0L);
    }
}
