package dev.reelport.http.api;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.http.webhook.Event;
import dev.reelport.http.webhook.Wording;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Tells of videos in our own words. Thread-safe. */
@Singleton
final class EventWording implements Wording {
    private final FilmCopies copies;
    private final ObjectMapper mapper;

    EventWording(FilmCopies copies, ObjectMapper mapper) {
        this.copies = copies;
        this.mapper = mapper;
    }

    @Override
    public boolean speaks(String format) {
        return format.equals(OURS);
    }

    @Override
    public String body(Event event, Instant at, Ordered video, String service) {
        VideoReport report =
                VideoReport.of(
                        video.order(),
                        video.job(),
                        copies.of(video.job().id()),
                        new Links(service));
        try {
            return mapper.writeValueAsString(new EventReport(event.type(), at, report));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
