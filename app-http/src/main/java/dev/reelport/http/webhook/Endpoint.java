package dev.reelport.http.webhook;

import dev.reelport.domain.video.Link;
import dev.reelport.wire.http.Notifier;
import java.util.List;
import java.util.Set;

/**
 * Somebody who is told something.
 *
 * @param name in the configuration; a word for a callback
 * @param address where
 * @param secrets that sign; empty: nothing is signed
 * @param events that it is told of
 * @param notifier that tells it, past its guard
 */
record Endpoint(
        String name,
        Link address,
        List<SigningSecret> secrets,
        Set<Event> events,
        Notifier notifier) {
    /** Keeps copies. */
    Endpoint {
        secrets = List.copyOf(secrets);
        events = Set.copyOf(events);
    }

    /** Whose attempts wait for each other: those to one host. */
    String lane() {
        return address.uri().getScheme() + "://" + address.uri().getRawAuthority();
    }
}
