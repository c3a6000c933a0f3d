package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What an exception of the transport means. Messages of libraries are not quoted: they may hold an
 * address with a signature.
 */
final class Trouble {
    private static final int DEEPEST = 10;

    private Trouble() {}

    /**
     * What is proved: no connection was made, so nothing left. A certificate that we refuse is
     * refused before the first byte of a request, and the handshake ends before it too.
     */
    static Sent of(Throwable thrown) {
        if (has(thrown, UnknownHostException.class)
                || has(thrown, UnresolvedAddressException.class)) {
            return notSent("the host is unknown");
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return notSent("no connection could be made");
        }
        if (has(thrown, CertificateException.class)) {
            return notSent("the provider's certificate is not trusted");
        }
        if (isConnecting(thrown)) {
            return notSent("no secure connection could be made");
        }
        boolean late =
                has(thrown, TimeoutException.class) || has(thrown, ReadTimeoutException.class);
        return late
                ? lost(FailureKind.TIMED_OUT, "no answer in time")
                : lost(FailureKind.UNREADABLE, "the connection broke before the answer was whole");
    }

    /**
     * Whether it was thrown for a request that still waited for its connection, such as one whose
     * handshake broke off. Micronaut says so in nothing but these words. The kind of the exception
     * proves nothing: some servers finish the handshake, take the request, and only then refuse us
     * with an alert that Java throws as one of the handshake.
     */
    private static boolean isConnecting(Throwable thrown) {
        return thrown.getClass() == HttpClientException.class
                && String.valueOf(thrown.getMessage()).startsWith("Connect Error: ");
    }

    private static Sent notSent(String words) {
        return new Sent.NotSent(Failure.forNow(FailureKind.UNREACHABLE, words));
    }

    private static Sent lost(FailureKind kind, String words) {
        return new Sent.Lost(Failure.forNow(kind, words));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(type::isInstance);
    }
}
