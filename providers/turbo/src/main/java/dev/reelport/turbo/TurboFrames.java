package dev.reelport.turbo;

import dev.reelport.domain.capability.FrameRate;
import dev.reelport.wire.json.Fields;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Times as numbers of frames: the documents count 150 for 5 seconds and 300 for 10. */
final class TurboFrames {
    static final FrameRate RATE = new FrameRate(30);

    private static final long MOST = RATE.onScreen(Duration.ofDays(1));

    private TurboFrames() {}

    /**
     * @param time on a frame, as the rulebook sees to
     */
    static @Nullable Long write(@Nullable Duration time) {
        return time == null ? null : Long.valueOf(RATE.frame(time).orElseThrow());
    }

    /**
     * Reads a number of frames.
     *
     * @param least 0 for a place in a film, 1 for its length
     */
    static @Nullable Duration read(Fields fields, String name, int least) {
        Integer frames = fields.whole(name);
        if (frames != null && (frames < least || frames > MOST)) {
            fields.problem(name, "%s to %s frames were expected".formatted(least, MOST));
            return null;
        }
        return frames == null ? null : RATE.time(frames);
    }
}
