package dev.reelport.wire.http;

import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import java.io.IOException;
import java.time.Duration;

/**
 * Lends clients of Micronaut. A client that was closed is the only way to end a connection whose
 * answer nobody wants any more: closing the answer lets the rest of it come in unseen. So whoever
 * gives an answer up says so, the client is lent to nobody else, and it is closed when the last who
 * has it brings it back. Thread-safe.
 */
final class Clients implements AutoCloseable {
    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private Shared current;

    Clients(Duration connectTimeout, Duration answerTimeout) {
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.current = new Shared(client());
    }

    private RawHttpClient client() {
        DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
        configuration.setConnectTimeout(connectTimeout);
        configuration.setReadTimeout(answerTimeout);
        configuration.setReadIdleTimeout(answerTimeout);
        configuration.setFollowRedirects(false);
        configuration.setExceptionOnErrorStatus(false);
        configuration.setNumOfThreads(1);
        configuration.setShutdownQuietPeriod(Duration.ZERO);
        configuration.getConnectionPoolConfiguration().setEnabled(false);
        return RawClient.of(configuration);
    }

    /** A client that others use too. */
    synchronized Lease shared() {
        current.users++;
        return new Lease(current);
    }

    /** A client for one answer; bringing it back ends its connection. */
    Lease own() {
        Shared own = new Shared(client());
        own.users++;
        own.retired = true;
        return new Lease(own);
    }

    private synchronized void returned(Shared shared, boolean givenUp) {
        shared.users--;
        if (givenUp && !shared.retired) {
            shared.retired = true;
            current = new Shared(client());
        }
        shared.closeUnused();
    }

    /** Lets go of the client when whoever uses it has brought it back. */
    @Override
    public synchronized void close() {
        current.retired = true;
        current.closeUnused();
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

    /** A client that is lent; for one thread. */
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
        public void close() {
            if (!back) {
                back = true;
                returned(shared, givenUp);
            }
        }
    }
}
