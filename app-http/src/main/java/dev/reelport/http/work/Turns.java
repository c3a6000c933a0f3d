package dev.reelport.http.work;

import dev.reelport.http.ServiceSettings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets only so many at a time talk to one provider from here. Thread-safe. */
@Singleton
final class Turns {
    private final int most;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    Turns(ServiceSettings settings) {
        this.most = settings.looksPerProvider();
    }

    /** Waits for a turn and takes it. */
    <T> T take(String provider, Supplier<T> talk) {
        Semaphore free = turns.computeIfAbsent(provider, name -> new Semaphore(most, true));
        free.acquireUninterruptibly();
        try {
            return talk.get();
        } finally {
            free.release();
        }
    }
}
