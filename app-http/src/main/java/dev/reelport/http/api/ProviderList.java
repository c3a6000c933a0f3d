package dev.reelport.http.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * All providers.
 *
 * @param providers in the order of the configuration
 */
@Serdeable
public record ProviderList(List<ProviderReport> providers) {}
