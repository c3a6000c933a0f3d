package dev.reelport.http.compat;

import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.http.webhook.Event;
import dev.reelport.http.webhook.Wording;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Calls clients back in the words of their formats: what they would be told if they looked.
 * Thread-safe.
 */
@Singleton
final class FormatWording implements Wording {
    private final SpokenFormats formats;
    private final TaskReports reports;

    FormatWording(SpokenFormats formats, TaskReports reports) {
        this.formats = formats;
        this.reports = reports;
    }

    @Override
    public boolean speaks(String format) {
        return formats.named(format).isPresent();
    }

    @Override
    public String body(Event event, Instant at, Ordered video, String service) {
        SpokenFormat format = formats.named(video.order().format()).orElseThrow();
        return format.codec().report(reports.of(video, service)).text();
    }
}
