package dev.reelport.domain.provider;

import dev.reelport.domain.capability.Model;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers that are configured, by name, in their order. Safe to share between threads. */
public final class Providers implements AutoCloseable {
    private final Map<String, VideoProvider> byName = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two have the same name, or one has none or a slash in
     *     it
     */
    public Providers(Collection<? extends VideoProvider> providers) {
        for (VideoProvider provider : providers) {
            if (provider.name().isBlank() || provider.name().contains("/")) {
                throw new IllegalArgumentException(
                        "a provider has a name without slashes, since its tasks are addressed as"
                                + " provider/task-id, unlike «"
                                + provider.name()
                                + "»");
            }
            if (byName.putIfAbsent(provider.name(), provider) != null) {
                throw new IllegalArgumentException(
                        "there are two providers of the name " + provider.name());
            }
        }
    }

    /** A few providers. */
    public static Providers of(VideoProvider... providers) {
        return new Providers(List.of(providers));
    }

    /** The provider of that name; empty where none is configured. */
    public Optional<VideoProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The provider of that name.
     *
     * @throws UnknownProviderException when none is configured
     */
    public VideoProvider named(String name) {
        return find(name).orElseThrow(() -> new UnknownProviderException(name, names()));
    }

    /** The names, in order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Every model of every provider, in order. */
    public List<Model> models() {
        return byName.values().stream().flatMap(provider -> provider.models().stream()).toList();
    }

    /** Closes all of them. */
    @Override
    public void close() {
        byName.values().forEach(VideoProvider::close);
    }
}
