package dev.reelport.wire.http;

import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import io.netty.resolver.AddressResolverGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends clients of Micronaut. A client that was closed is the only way to end a connection whose
 * answer nobody wants any more: closing the answer lets the rest of it come in unseen. So whoever
 * gives an answer up says so, the client is lent to nobody else, and it is closed when the last who
 * has it brings it back. Thread-safe.
 */
final class Clients implements AutoCloseable {
    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final Supplier<AddressResolverGroup<?>> lookups;

    /** Absent: none was wanted yet, or the last one is not lent any more. */
    private @Nullable Shared current;

    /**
     * @param lookups new ones for each client, which closes them
     */
    Clients(
            Duration connectTimeout,
            Duration answerTimeout,
            Supplier<AddressResolverGroup<?>> lookups) {
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.lookups = lookups;
    }

    /**
     * @param readTimeout how long nothing may come; absent: whoever sends has a deadline for all of
     *     it, and while a long body is sent nothing comes
     */
    private RawHttpClient client(@Nullable Duration readTimeout) {
        DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
        configuration.setConnectTimeout(connectTimeout);
        configuration.setReadTimeout(readTimeout);
        configuration.setReadIdleTimeout(answerTimeout);
        configuration.setFollowRedirects(false);
        configuration.setExceptionOnErrorStatus(false);
        configuration.setNumOfThreads(1);
        configuration.setShutdownQuietPeriod(Duration.ZERO);
        configuration.getConnectionPoolConfiguration().setEnabled(false);
        return RawClient.of(configuration, lookups.get());
    }

    /** A client that others use too. */
    synchronized Lease shared() {
        Shared shared = current == null ? new Shared(client(null)) : current;
        current = shared;
        shared.users++;
        return new Lease(shared);
    }

    /** A client for one answer; bringing it back ends its connection. */
    Lease own() {
        Shared own = new Shared(client(answerTimeout));
        own.users++;
        own.retired = true;
        return new Lease(own);
    }

    private synchronized void returned(Shared shared, boolean givenUp) {
        shared.users--;
        if (givenUp && !shared.retired) {
            shared.retired = true;
            current = null;
        }
        shared.closeUnused();
    }

    /** Lets go of the client when whoever uses it has brought it back. */
    @Override
    public synchronized void close() {
        if (current != null) {
            current.retired = true;
            current.closeUnused();
        }
    }

    private static final class Shared {
        private final RawHttpClient client;
        private int users;
        private boolean retired;

        Shared(RawHttpClient client) {
            this.client = client;
        }

        void closeUnused() {
            if (retired && users == 0) {
                try {
                    client.close();
                } catch (IOException nothingToLose) {
                    // Nobody uses it any more.
                }
            }
        }
    }

    /** A client that is lent; for one thread, and another that may bring it back early. */
    final class Lease implements AutoCloseable {
        private final Shared shared;
        private boolean givenUp;
        private boolean back;

        Lease(Shared shared) {
            this.shared = shared;
        }

        RawHttpClient client() {
            return shared.client;
        }

        /** The answer is not wanted any more, however much of it is still to come. */
        void giveUp() {
            givenUp = true;
        }

        @Override
        public synchronized void close() {
            if (!back) {
                back = true;
                returned(shared, givenUp);
            }
        }
    }
}
