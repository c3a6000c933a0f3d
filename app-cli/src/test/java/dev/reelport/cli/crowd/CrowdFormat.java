package dev.reelport.cli.crowd;

import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.VideoProvider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens providers that write each request they are handed into the file {@code handed}, a line for
 * each, and then do what its prompt says: {@code refused}, {@code unreachable}, {@code lost},
 * {@code throws}, {@code fails}, {@code lacks} a film beside one that comes, {@code never}, {@code
 * cancels}, {@code in-doubt}, or a film.
 */
@Singleton
public final class CrowdFormat implements ProviderFormat {
    private static volatile Consumer<String> whileHanded = prompt -> {};

    /** What else happens while a request is handed over, by its prompt. */
    public static void whileHanded(Consumer<String> what) {
        whileHanded = what;
    }

    static void handed(String prompt) {
        whileHanded.accept(prompt);
    }

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public Set<String> settings() {
        return Set.of("handed", "film");
    }

    @Override
    public VideoProvider open(String name, Map<String, String> settings) {
        return new Crowd(name, settings);
    }
}
