package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.wire.RetryAfter;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.message.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells somebody something at an address that a person named: one POST, past the guard, without
 * redirects; of the answer only the head counts. Thread-safe.
 */
public final class Notifier implements AutoCloseable {
    private final Transport transport;

    /**
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long an answer may take
     */
    public Notifier(Duration connectTimeout, Duration answerTimeout) {
        this.transport = new Transport(connectTimeout, answerTimeout);
    }

    /**
     * Tells it once.
     *
     * @param guard whom the address has to pass each time, since what a name stands for changes
     * @param headers beside those of the body
     */
    public Told tell(
            URI address, ForeignAddresses guard, Map<String, String> headers, String json) {
        try {
            guard.check(address);
        } catch (RefusedAddressException refused) {
            String why = "the address is not opened: " + refused.reason();
            return new Told.Unanswered(Failure.forNow(FailureKind.UNREACHABLE, why));
        }
        List<Header> all = new ArrayList<>(List.of(Header.open("User-Agent", "reelport")));
        headers.forEach((name, value) -> all.add(Header.open(name, value)));
        WireRequest message = WireRequest.post(address.getRawPath(), json);
        return switch (transport.tell(message, address, all)) {
            case Sent.Answered told ->
                    new Told.Answered(
                            told.answer().status(), RetryAfter.of(told.answer()).orElse(null));
            case Sent.NotSent notSent -> new Told.Unanswered(notSent.failure());
            case Sent.Lost lost -> new Told.Unanswered(lost.failure());
        };
    }

    /** Lets go after what is under way is done. */
    @Override
    public void close() {
        transport.close();
    }
}
