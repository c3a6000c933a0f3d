package dev.reelport.cli.command;

import dev.reelport.cli.output.JobListing;
import dev.reelport.cli.service.Service;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.cli.service.VideoAnswer;
import dev.reelport.cli.service.VideoQuery;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.report.FailureReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a service has. */
final class ServiceBook implements JobBook {
    private final Service service;

    /** With a service, which it closes. */
    ServiceBook(Service service) {
        this.service = service;
    }

    @Override
    public List<JobListing> list(JobQuery query) {
        return service
                .videos(
                        new VideoQuery(
                                stages(query),
                                query.provider(),
                                query.client(),
                                query.after(),
                                query.most()))
                .stream()
                .map(ServiceBook::listing)
                .toList();
    }

    /** A service itself calls a job unresolved of which nobody hands over any more. */
    private static Set<Stage> stages(JobQuery query) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        stages.addAll(query.stages());
        if (query.isUnresolved()) {
            stages.add(Stage.UNRESOLVED);
        }
        return stages;
    }

    private static JobListing listing(VideoAnswer video) {
        return new JobListing(
                video.id(),
                video.id(),
                null,
                video.state(),
                video.changedAt().toString(),
                video.provider(),
                video.model(),
                video.task(),
                video.client(),
                words(video.failure()),
                null,
                video.decidedBy(),
                video.abandoned());
    }

    private static @Nullable String words(@Nullable FailureReport failure) {
        return failure == null ? null : failure.words() + " (" + failure.kind() + ")";
    }

    @Override
    public void adopt(String job, ProviderTask task) {
        decide(job, video -> service.resolve(video, task));
    }

    @Override
    public void abandon(String job, String reason) {
        decide(job, video -> service.abandon(video, reason));
    }

    private static void decide(String job, Consumer<JobId> decision) {
        try {
            decision.accept(ServiceStudio.video(job));
        } catch (ServiceException refused) {
            if (refused.kind() == Kind.CONFLICT) {
                throw new IllegalArgumentException(refused.sentence(), refused);
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
