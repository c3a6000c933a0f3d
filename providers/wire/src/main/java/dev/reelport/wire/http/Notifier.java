package dev.reelport.wire.http;

import dev.reelport.wire.RetryAfter;
import dev.reelport.wire.http.HttpText.Header;
import dev.reelport.wire.message.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells somebody something at an address that a person named: one POST, past a guard, without
 * redirects; of the answer only the head counts. Thread-safe.
 */
public final class Notifier implements AutoCloseable {
    private final Transport transport;

    /**
     * @param guard whom the address has to pass each time, since what a name stands for changes
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long an answer may take
     */
    public Notifier(ForeignAddresses guard, Duration connectTimeout, Duration answerTimeout) {
        this.transport = Transport.toStrangers(guard, connectTimeout, answerTimeout);
    }

    /**
     * Tells it once.
     *
     * @param headers beside those of the body
     */
    public Told tell(URI address, Map<String, String> headers, String json) {
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
