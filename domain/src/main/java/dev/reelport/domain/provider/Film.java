package dev.reelport.domain.provider;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a film on their way. Whoever gets one closes it.
 *
 * @param mediaType such as {@code video/mp4}
 * @param length in bytes; -1: not known before the end
 * @param bytes from the first to the last; reading them may throw a {@link ProviderException} where
 *     the provider's film turns out to be none that is taken in
 */
public record Film(String mediaType, long length, InputStream bytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
