package dev.reelport.cli;

import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.VideoProvider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Opens providers that look at the journal while a request is handed to them. Its settings are a
 * trap too: {@code key} is the end of {@code api-key}.
 */
@Singleton
final class WitnessFormat implements ProviderFormat {
    @Override
    public String name() {
        return "witness";
    }

    @Override
    public Set<String> settings() {
        return Set.of("key", "api-key", "journal", "seen", "answer");
    }

    @Override
    public VideoProvider open(String name, Map<String, String> settings) {
        return new Witness(name, settings);
    }
}
