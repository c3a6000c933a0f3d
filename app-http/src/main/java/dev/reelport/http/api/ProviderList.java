package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * All providers.
 *
 * @param providers in the order of the configuration
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProviderList(List<ProviderReport> providers) {}
