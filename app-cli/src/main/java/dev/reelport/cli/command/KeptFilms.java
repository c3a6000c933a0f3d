package dev.reelport.cli.command;

import dev.reelport.cli.output.Screen;
import dev.reelport.cli.output.Shell;
import dev.reelport.cli.service.ServiceException;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.language.report.ModelReport;
import java.util.List;
import java.util.Optional;

/**
 * Tells by which identifiers a provider keeps the films of a task, and how a new film is made from
 * one. For people; in JSON they are {@code filmIds}.
 */
final class KeptFilms {
    private final Studio studio;
    private final Screen screen;

    KeptFilms(Studio studio, Screen screen) {
        this.studio = studio;
        this.screen = screen;
    }

    /** Says nothing where the provider names no film. */
    void tell(Job job) {
        if (job.state() instanceof JobState.Succeeded succeeded) {
            List<Clip> clips = succeeded.clips();
            for (int index = 0; index < clips.size(); index++) {
                tell(clips.get(index), clips.size() == 1 ? "the film" : "film " + (index + 1));
            }
            clips.stream()
                    .flatMap(clip -> Optional.ofNullable(clip.id()).stream())
                    .findFirst()
                    .ifPresent(id -> suggest(job.provider(), id));
        }
    }

    private void tell(Clip clip, String which) {
        if (clip.id() != null) {
            screen.say(
                    "%s keeps %s of %s as %s"
                            .formatted(clip.task().provider(), which, clip.task(), clip.id()));
        }
    }

    private void suggest(String provider, String id) {
        models().stream()
                .filter(model -> model.provider().equals(provider))
                .filter(model -> model.can(Feature.REMIX) && model.can(Feature.STORED_FILM))
                .findFirst()
                .ifPresent(
                        model ->
                                screen.say(
                                        "To make a new film from one: reelport remix --film %s --provider %s --prompt TEXT%s%s"
                                                .formatted(
                                                        Shell.word(id),
                                                        provider,
                                                        strength(model),
                                                        server())));
    }

    /** A service that tells nothing now only costs the suggestion. */
    private List<ModelReport> models() {
        try {
            return studio.models();
        } catch (ServiceException untold) {
            return List.of();
        }
    }

    private String server() {
        String server = studio.server();
        return server == null ? "" : " --server " + Shell.word(server);
    }

    private static String strength(ModelReport model) {
        return model.can(Feature.REMIX_NEEDS_STRENGTH) ? " --strength N" : "";
    }
}
