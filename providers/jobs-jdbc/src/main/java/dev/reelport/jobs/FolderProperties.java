package dev.reelport.jobs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * What a service keeps on the disk of its machine.
 *
 * @param folder where the database file lies and films are kept; made where it is missing. The
 *     service sets it to {@code reelport} in {@code $XDG_STATE_HOME} ({@code ~/.local/state}) where
 *     nobody says otherwise
 */
@ConfigurationProperties("reelport.data")
record FolderProperties(@Bindable(defaultValue = ".") Path folder) {}
