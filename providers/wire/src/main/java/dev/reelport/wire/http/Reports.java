package dev.reelport.wire.http;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.Link;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.TaskReport;
import java.net.URI;
import java.util.function.UnaryOperator;

/** What a report means for a job. */
final class Reports {
    private Reports() {}

    /**
     * @throws IllegalArgumentException when a film has no address that could be opened
     */
    static PollResult result(
            ProviderTask task,
            TaskReport report,
            WireSettings settings,
            UnaryOperator<Failure> clean) {
        return switch (report.status()) {
            case WAITING -> new PollResult.Waiting();
            case RUNNING -> new PollResult.Running(report.progress());
            case CANCELLED -> new PollResult.Cancelled();
            case UNKNOWN -> new PollResult.Unknown(report.word());
            case FAILED -> new PollResult.Failed(clean.apply(failure(report)));
            case SUCCEEDED ->
                    PollResult.done(
                            report.films().stream()
                                    .map(film -> clip(task, film, settings))
                                    .toList());
        };
    }

    private static Failure failure(TaskReport report) {
        return report.failure() == null ? FailureWords.ofTask(null, null) : report.failure();
    }

    private static Clip clip(ProviderTask task, FilmReport film, WireSettings settings) {
        URI address =
                film.address().startsWith("/")
                        ? settings.address(film.address())
                        : URI.create(film.address());
        return new Clip(
                task,
                new Link(address),
                film.id(),
                film.thumbnail(),
                film.size(),
                film.length(),
                film.expires());
    }
}
