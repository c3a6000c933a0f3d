package dev.reelport.http.webhook;

import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.JobId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/**
 * Hears providers who call. What they say is not read: that they call is a hint to look at the
 * task, and only a look changes a state.
 */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HookController {
    private final ProviderHooks hooks;
    private final HookLimits limits;
    private final Attention attention;

    HookController(ProviderHooks hooks, HookLimits limits, Attention attention) {
        this.hooks = hooks;
        this.limits = limits;
        this.attention = attention;
    }

    @Post(ProviderHooks.PATH + "{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> hint(@PathVariable String token) {
        Optional<JobId> job = hooks.job(token);
        job.filter(limits::isHeeded).ifPresent(attention::hint);
        return job.isPresent() ? HttpResponse.noContent() : HttpResponse.notFound();
    }
}
