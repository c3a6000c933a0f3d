package dev.reelport.http.trace;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.Submission;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A provider whose calls are told as spans. As thread-safe as the provider. */
public final class TracedProvider implements VideoProvider {
    private final VideoProvider provider;
    private final Traces traces;

    private TracedProvider(VideoProvider provider, Traces traces) {
        this.provider = provider;
        this.traces = traces;
    }

    /** All of them, traced. */
    public static Providers all(Providers providers, Traces traces) {
        return new Providers(
                providers.names().stream()
                        .map(providers::named)
                        .map(provider -> new TracedProvider(provider, traces))
                        .toList());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public List<Model> models() {
        return provider.models();
    }

    @Override
    public String format() {
        return provider.format();
    }

    @Override
    public PollingPlan pollingPlan(@Nullable String model) {
        return provider.pollingPlan(model);
    }

    @Override
    public Submission submit(VideoRequest request, String model) {
        return traces.provider(
                name(), "submit", () -> provider.submit(request, model), TracedProvider::word);
    }

    @Override
    public PollResult poll(ProviderTask task) {
        return traces.provider(name(), "look", () -> provider.poll(task), TracedProvider::word);
    }

    @Override
    public Cancellation cancel(ProviderTask task) {
        return traces.provider(name(), "cancel", () -> provider.cancel(task), TracedProvider::word);
    }

    @Override
    public Film fetch(Clip clip) {
        return traces.provider(name(), "fetch", () -> provider.fetch(clip), film -> "began");
    }

    /** The kind of an outcome, and nothing that it quotes. */
    private static String word(Object outcome) {
        return outcome.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        provider.close();
    }

    @Override
    public String toString() {
        return provider.toString();
    }
}
