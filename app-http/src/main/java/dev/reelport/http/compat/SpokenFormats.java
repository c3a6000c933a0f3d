package dev.reelport.http.compat;

import dev.reelport.wire.Choices;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which format a path is in. {@code /{format}/…} chooses one by its name; without it the path has a
 * usual one. Thread-safe.
 */
@Singleton
public final class SpokenFormats {
    private final Map<String, SpokenFormat> formats = new TreeMap<>();

    /** These, and no others. */
    public SpokenFormats(Collection<WireFormat> formats) {
        for (WireFormat format : formats) {
            Choices standard = Choices.standard(format.switches());
            this.formats.put(
                    format.name(), new SpokenFormat(format.name(), format.codec(standard)));
        }
    }

    /** The format of a path, whether or not there is anything at it; empty: it is in none. */
    public Optional<SpokenFormat> ofPath(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? "" : path.substring(1, end);
        return Optional.ofNullable(formats.get(first)).or(() -> usual(path).map(formats::get));
    }

    /** The format of that name; empty where there is none. */
    public Optional<SpokenFormat> named(String name) {
        return Optional.ofNullable(formats.get(name));
    }

    /** All of them, by their names. */
    public Collection<SpokenFormat> all() {
        return Collections.unmodifiableCollection(formats.values());
    }

    private static Optional<String> usual(String path) {
        if (path.startsWith("/sora/")) {
            return Optional.of("turbo");
        }
        if (path.startsWith("/v1/video/")) {
            return Optional.of("unified");
        }
        if (path.startsWith("/v1/videos/generations") || path.startsWith("/v1/videos/tasks/")) {
            return Optional.of("duomi");
        }
        return path.startsWith("/v1/") ? Optional.of("openai") : Optional.empty();
    }
}
