package dev.reelport.wire.http;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.Setting;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A format that is spoken over HTTP: its codec, its models and its switches. An adapter offers one
 * as a bean; all the rest of a provider is {@link WireProvider}. Stateless; thread-safe.
 */
public interface WireFormat extends ProviderFormat {
    /** What can be configured beside what every format has. */
    List<Switch> switches();

    /** The codec for these choices. */
    WireCodec codec(Choices choices);

    /**
     * The models that the documents name, and what they can be asked for.
     *
     * @param provider the name of the account
     * @param choices that may change what can be asked for
     */
    List<Model> models(String provider, Choices choices);

    /** How often to look; by what vendors of the format ask for. */
    default PollingPlan pollingPlan() {
        return new PollingPlan(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofHours(2));
    }

    @Override
    default Set<String> settings() {
        Set<String> names = new LinkedHashSet<>(WireSettings.NAMES);
        switches().stream().map(Switch::name).forEach(names::add);
        return names;
    }

    @Override
    default List<Setting> describedSettings() {
        Stream<Setting> own =
                switches().stream()
                        .map(one -> new Setting(one.name(), one.standard(), one.described()));
        return Stream.concat(DescribedSettings.ALL.stream(), own).toList();
    }

    @Override
    default VideoProvider open(String name, Map<String, String> settings) {
        return WireProvider.open(this, name, settings);
    }
}
