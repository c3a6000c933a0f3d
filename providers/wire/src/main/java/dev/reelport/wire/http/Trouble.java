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
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

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
        Optional<Sent> refused = refused(thrown);
        return refused.isPresent() ? refused.get() : ofConnection(thrown);
    }

    /** By the guard; in its words without the address. */
    private static Optional<Sent> refused(Throwable thrown) {
        return causes(thrown)
                .filter(RefusedAddressException.class::isInstance)
                .map(refused -> ((RefusedAddressException) refused).reason())
                .findFirst()
                .map(
                        reason ->
                                new Sent.NotSent(
                                        Failure.forGood(
                                                FailureKind.UNREACHABLE,
                                                "the address is not opened: " + reason)));
    }

    private static Sent ofConnection(Throwable thrown) {
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
        if (isInHandshake(thrown)) {
            return notSent("no secure connection could be made");
        }
        Optional<String> tooLong = tooLong(thrown);
        if (tooLong.isPresent()) {
            return lost(FailureKind.UNREADABLE, tooLong.get());
        }
        boolean late =
                has(thrown, TimeoutException.class) || has(thrown, ReadTimeoutException.class);
        return late
                ? lost(FailureKind.TIMED_OUT, "no answer in time")
                : lost(FailureKind.UNREADABLE, "the connection broke before the answer was whole");
    }

    /** Our own words, and so they may be quoted. */
    private static Optional<String> tooLong(Throwable thrown) {
        return causes(thrown)
                .filter(AnswerTooLongException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /**
     * Whether a handshake broke off while the request still waited for its connection. The kind of
     * the exception alone does not prove it: some servers finish the handshake, take the request,
     * and only then refuse us with an alert that Java throws as one of the handshake. That the
     * request still waited, Micronaut says in nothing but these words.
     */
    private static boolean isInHandshake(Throwable thrown) {
        boolean waited =
                thrown.getClass() == HttpClientException.class
                        && String.valueOf(thrown.getMessage()).startsWith("Connect Error: ");
        return waited
                && causes(thrown)
                        .flatMap(cause -> Stream.concat(Stream.of(cause), suppressed(cause)))
                        .anyMatch(SSLException.class::isInstance);
    }

    /** Netty tells of a handshake that somebody closed beside the exception, not before it. */
    private static Stream<Throwable> suppressed(Throwable thrown) {
        return Stream.of(thrown.getSuppressed());
    }

    private static Sent notSent(String words) {
        return new Sent.NotSent(Failure.forNow(FailureKind.UNREACHABLE, words));
    }

    private static Sent lost(FailureKind kind, String words) {
        return new Sent.Lost(Failure.forNow(kind, words));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
