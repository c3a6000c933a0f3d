package dev.reelport.sandbox;

import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.Setting;
import dev.reelport.domain.provider.VideoProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens sandboxes by name, for apps that find formats in their context. */
@Singleton
public final class SandboxFormat implements ProviderFormat {
    /** The one there is. */
    public SandboxFormat() {}

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Set<String> settings() {
        return SandboxSettings.NAMES;
    }

    @Override
    public List<Setting> describedSettings() {
        return SandboxSettings.DESCRIBED;
    }

    @Override
    public VideoProvider open(String name, Map<String, String> settings) {
        return new SandboxProvider(name, SandboxSettings.read(name, settings));
    }
}
