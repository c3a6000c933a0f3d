package dev.reelport.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.film.FilmCopy;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.order.Order;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import dev.reelport.language.report.FailureReport;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video, on its way or made.
 *
 * @param id our own name for it
 * @param state such as {@code running}; {@code unresolved} where the provider may be making it and
 *     nobody knows
 * @param progress 0 to 1; absent: the provider does not say
 * @param provider who makes it
 * @param model the provider's name for the model; absent: the task was adopted
 * @param askedModel the model as the client named it; absent: it named none
 * @param task the address at the provider; absent: none is known
 * @param client who asked for it
 * @param createdAt when it was asked for
 * @param changedAt when it came to its state
 * @param failure why there is no film; absent: nothing failed
 * @param abandoned why a person gave it up; absent: nobody did
 * @param decidedBy the person who decided that it stands so: a client, and how its key begins;
 *     absent: nobody did
 * @param missing why other films that were asked for did not come, one for each
 * @param findings what is made differently, and what is worth knowing
 * @param passedOver the models that were asked before, and why they do not make it
 * @param films what was made, in order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoReport(
        String id,
        String state,
        @Nullable Double progress,
        String provider,
        @Nullable String model,
        @Nullable String askedModel,
        @Nullable String task,
        String client,
        Instant createdAt,
        Instant changedAt,
        @Nullable FailureReport failure,
        @Nullable String abandoned,
        @Nullable String decidedBy,
        List<FailureReport> missing,
        List<FindingReport> findings,
        List<PassedOver> passedOver,
        List<FilmReport> films) {

    static VideoReport of(Order order, Job job, List<FilmCopy> copies, Links links) {
        return new VideoReport(
                job.id().value(),
                Words.of(job.state().stage()),
                progress(job.state()).map(Progress::fraction).orElse(null),
                job.provider(),
                job.model(),
                order.askedModel(),
                job.state().task().map(ProviderTask::toString).orElse(null),
                order.client(),
                job.createdAt(),
                job.changedAt(),
                FailureReport.of(job.state()).orElse(null),
                abandoned(job.state()),
                job.decidedBy(),
                FailureReport.missing(job.state()),
                FindingReport.of(order.findings()),
                order.passedOver().stream().map(PassedOver::of).toList(),
                FilmReport.of(job, copies, links));
    }

    private static @Nullable String abandoned(JobState state) {
        return state instanceof JobState.Abandoned given ? Printable.of(given.reason()) : null;
    }

    /** How far the provider says it is; empty where it does not say. */
    static Optional<Progress> progress(JobState state) {
        return state instanceof JobState.Running running
                ? Optional.ofNullable(running.progress())
                : Optional.empty();
    }

    /**
     * A model that does not make it.
     *
     * @param model the address {@code provider/model}
     * @param reasons why not
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PassedOver(String model, List<String> reasons) {
        static PassedOver of(Order.PassedOver one) {
            return new PassedOver(one.model(), one.reasons());
        }
    }
}
