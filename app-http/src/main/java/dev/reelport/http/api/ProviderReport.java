package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.provider.VideoProvider;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A provider that is configured.
 *
 * @param name in the configuration; the first part of the addresses {@code provider/model} and
 *     {@code provider/task-id}
 * @param models its own names for what it offers
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProviderReport(String name, List<String> models) {
    static ProviderReport of(VideoProvider provider) {
        return new ProviderReport(
                provider.name(), provider.models().stream().map(Model::name).toList());
    }
}
