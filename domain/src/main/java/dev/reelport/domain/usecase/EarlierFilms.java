package dev.reelport.domain.usecase;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the jobs that are kept say about the film a request starts from. No rule can: rules only see
 * the request and the model.
 */
final class EarlierFilms {
    private final JobStore jobs;

    EarlierFilms(JobStore jobs) {
        this.jobs = jobs;
    }

    /** The verdict; refused, with all it says, where a remix starts from a private film of ours. */
    Verdict checked(Verdict verdict, VideoRequest request, Model model) {
        return remixed(request.edit())
                .flatMap(task -> visibility(task, model))
                .filter(Visibility.PRIVATE::equals)
                .<Verdict>map(found -> refused(verdict))
                .orElse(verdict);
    }

    private static Optional<TaskReference> remixed(@Nullable Edit edit) {
        return edit instanceof Edit.Remix remix && remix.source() instanceof FilmSource.OfTask film
                ? Optional.of(film.task())
                : Optional.empty();
    }

    /** What was said when the film was asked for; empty where nobody here asked for it. */
    private Optional<Visibility> visibility(TaskReference task, Model model) {
        String provider = task.provider() == null ? model.provider() : task.provider();
        return jobs.find(new ProviderTask(provider, task.id()))
                .flatMap(job -> Optional.ofNullable(job.request()))
                .map(VideoRequest::visibility);
    }

    /** Specs C and D: a film that is private cannot be remixed. */
    private static Verdict.Refused refused(Verdict verdict) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.add(
                new Violation(
                        "edit.source-private",
                        "edit.source",
                        "the film was asked for as private, and a private film cannot be remixed",
                        "a film that is not private"));
        return new Verdict.Refused(findings);
    }
}
