package dev.reelport.language.request;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.TimeRange;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code 1s to 3s}. */
final class TimeRangeReader {
    private static final Pattern TO = Pattern.compile("\\s+to\\s+");

    private TimeRangeReader() {}

    static TimeRange read(String text) {
        List<String> ends = TO.splitAsStream(text.strip()).toList();
        if (ends.size() != 2) {
            throw new IllegalArgumentException(
                    "a time range is written as 1s to 3s, not as «" + text + "»");
        }
        return new TimeRange(DurationText.read(ends.getFirst()), DurationText.read(ends.getLast()));
    }
}
