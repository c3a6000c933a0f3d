package dev.reelport.wire.http;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.video.Link;
import dev.reelport.wire.FailureWords;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.json.UnreadableException;

/** What a report means for a job. */
final class Reports {
    private Reports() {}

    /**
     * @throws UnreadableException when a film has no address that could be opened
     */
    static PollResult result(
            ProviderTask task, TaskReport report, WireSettings settings, Discretion discretion) {
        return switch (report.status()) {
            case WAITING -> new PollResult.Waiting();
            case RUNNING -> new PollResult.Running(report.progress());
            case CANCELLED -> new PollResult.Cancelled();
            case UNKNOWN -> new PollResult.Unknown(discretion.of(report.word()));
            case FAILED -> new PollResult.Failed(discretion.of(failure(report)));
            case SUCCEEDED ->
                    PollResult.done(
                            report.films().stream()
                                    .map(film -> clip(task, film, settings))
                                    .toList(),
                            report.missing().stream().map(discretion::of).toList());
        };
    }

    private static Failure failure(TaskReport report) {
        return report.failure() == null ? FailureWords.ofTask(null, null) : report.failure();
    }

    private static Clip clip(ProviderTask task, FilmReport film, WireSettings settings) {
        return new Clip(
                task,
                address(film, settings),
                film.id(),
                film.thumbnail(),
                film.size(),
                film.length(),
                film.expires());
    }

    /** Without quoting it: an address that cannot be read may be signed all the same. */
    private static Link address(FilmReport film, WireSettings settings) {
        try {
            Link link =
                    film.address().startsWith("/")
                            ? new Link(settings.address(film.address()))
                            : Link.web(film.address());
            if (link.isWeb()) {
                return link;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        throw UnreadableException.at("", "a film is at an address that is none");
    }
}
