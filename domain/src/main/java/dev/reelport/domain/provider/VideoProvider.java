package dev.reelport.domain.provider;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.PollingPlan;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named account at a maker of videos. A port: adapters promise what stands here. All methods may
 * block, and may be called from any thread, virtual ones included.
 */
public interface VideoProvider extends AutoCloseable {
    /** Its name in the configuration; the first part of the address {@code provider/task-id}. */
    String name();

    /** The name of the format that it speaks; its own name where nobody else speaks it. */
    default String format() {
        return name();
    }

    /** What it offers. Asks nobody: this is known before any request is sent. */
    List<Model> models();

    /**
     * Hands a request over, exactly once, whatever happens: this method never sends it a second
     * time. It exists apart from everything else because it is the one that costs money.
     *
     * @param request accepted for that model by the rulebook
     * @param model the provider's name for one of {@link #models()}
     * @return how it ended; an adapter that cannot tell says {@link Submission.Unknown}
     */
    Submission submit(VideoRequest request, String model);

    /**
     * Looks at a task. Changes nothing, so it may be repeated.
     *
     * @throws ProviderException when the look itself failed; the task goes on regardless
     */
    PollResult poll(ProviderTask task);

    /**
     * Asks to call a task off. May be repeated.
     *
     * @throws ProviderException when the wish did not reach the provider
     */
    Cancellation cancel(ProviderTask task);

    /**
     * Fetches a finished film. May be repeated for as long as the provider keeps it.
     *
     * @throws ProviderException when it is gone, or cannot be fetched now
     */
    Film fetch(Clip clip);

    /**
     * How often it wants to be looked at, and how long its tasks may take.
     *
     * @param model that makes the film; absent: nobody knows which, as of an adopted task
     */
    PollingPlan pollingPlan(@Nullable String model);

    /** Lets go of what it holds, after what it is doing itself is done. */
    @Override
    void close();
}
