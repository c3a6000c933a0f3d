package dev.reelport.domain.provider;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.VideoRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * How long a request may take to leave, beside the time for its answer. Whoever sends one and
 * whoever doubts that it will ever be answered count alike: a request that is still on its way must
 * not be given up by anybody, or it is paid for twice.
 */
public final class SendingTime {
    /** In bytes a second; a provider that takes a request in more slowly is given up. */
    private static final long SLOWEST = 128 << 10;

    private SendingTime() {}

    /** The most for so many bytes. */
    public static Duration most(long bytes) {
        return Duration.ofSeconds(bytes / SLOWEST);
    }

    /** The most for the pictures that travel with a request; one that is gone takes no time. */
    public static Duration most(VideoRequest request) {
        long bytes = 0;
        for (var image : request.images()) {
            if (image.source() instanceof ImageSource.Upload upload) {
                bytes += length(upload.content());
            }
        }
        return most(bytes);
    }

    private static long length(Content content) {
        try {
            return content.length();
        } catch (IOException gone) {
            return 0;
        }
    }
}
