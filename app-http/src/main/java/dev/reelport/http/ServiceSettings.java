package dev.reelport.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the service behaves.
 *
 * @param createWait how long a client that has a film made waits for the provider's own answer;
 *     past it the client gets its job, still submitting
 * @param handOverLimit how old a submission may get before nobody believes in its answer any more;
 *     longer than the longest answer-timeout of a provider. A second is added for each 128 KiB of
 *     pictures that it sends
 * @param repeatWindow how long a repeated request without an idempotency key finds the first one
 * @param looksPerProvider how many looks one provider gets at once, from each replica, and how many
 *     of its films are fetched at once
 * @param heartbeat how often a stream of events says that it lives
 * @param publicUrl where clients reach the service, for links in answers and callbacks; absent:
 *     links begin at the root, and providers are given no callback
 */
@ConfigurationProperties("reelport.service")
public record ServiceSettings(
        @Bindable(defaultValue = "10s") Duration createWait,
        @Bindable(defaultValue = "10m") Duration handOverLimit,
        @Bindable(defaultValue = "1h") Duration repeatWindow,
        @Bindable(defaultValue = "32") int looksPerProvider,
        @Bindable(defaultValue = "15s") Duration heartbeat,
        @Nullable String publicUrl) {}
