package culprit.domain.usecase;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Breaks the wall, once in each method: whoever calls decides on which thread. */
public final class StartsThreads {
    private StartsThreads() {}

    static Thread thread() {
        return Thread.ofVirtual().unstarted(() -> {});
    }

    static void run(Executor executor) {
        executor.execute(() -> {});
    }

    static CompletableFuture<String> later() {
        return CompletableFuture.completedFuture("later");
    }
}
