package dev.reelport.http.compat;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses a request that names earlier videos to the account that made them, by its own names. A
 * task belongs to one account for ever. For one request.
 */
final class AddressedRequest {
    private final EarlierVideos earlier;
    private final String client;
    private final @Nullable String forced;
    private @Nullable Job first;

    AddressedRequest(EarlierVideos earlier, String client, @Nullable String forced) {
        this.earlier = earlier;
        this.client = client;
        this.forced = forced;
    }

    /**
     * The request with the provider's names.
     *
     * @throws RefusedException when a video is unknown, not made, or another account's
     */
    VideoRequest of(VideoRequest request) {
        return request.but()
                .edit(request.edit() == null ? null : edit(request.edit()))
                .characters(request.characters().stream().map(this::character).toList())
                .build();
    }

    /** The provider that must get it; absent: any may. */
    @Nullable String provider() {
        return first == null ? forced : first.provider();
    }

    /** The model that made what it starts from; empty: it starts from nothing. */
    Optional<String> model() {
        return Optional.ofNullable(first).map(Job::model);
    }

    private Edit edit(Edit edit) {
        List<FilmSource> films = edit.sources().stream().map(this::film).toList();
        return switch (edit) {
            case Edit.Remix remix -> new Edit.Remix(films.getFirst(), remix.strength());
            case Edit.Blend blend -> new Edit.Blend(films);
            case Edit.Extension extension -> new Edit.Extension(films.getFirst());
        };
    }

    private FilmSource film(FilmSource named) {
        Optional<EarlierVideos.Found> found = earlier.film(client, named);
        found.ifPresent(film -> bind(film.job()));
        return found.map(EarlierVideos.Found::source).orElseGet(() -> unknown(named));
    }

    /** The provider's own name for a film tells nothing of us, and passes; a task's does not. */
    private FilmSource unknown(FilmSource named) {
        if (named instanceof FilmSource.OfTask film) {
            refuseUnknown(film.task());
        }
        return named;
    }

    private Character character(Character character) {
        if (!(character.source() instanceof CharacterSource.FromTask named)) {
            return character;
        }
        Optional<Job> video = earlier.video(client, named.task());
        if (video.isEmpty()) {
            refuseUnknown(named.task());
            return character;
        }
        bind(video.get());
        TaskReference task = EarlierVideos.task(video.get());
        return new Character(character.name(), new CharacterSource.FromTask(task, named.range()));
    }

    /** Only who names the account may name its tasks: elsewhere the name may mean another's. */
    private void refuseUnknown(TaskReference task) {
        if (forced == null && task.provider() == null) {
            throw RefusedException.missing(
                    "there is no video of that id here; of a task that was made elsewhere,"
                            + " X-Reelport-Provider names the account");
        }
    }

    private void bind(Job job) {
        String bound = provider();
        if (bound != null && !bound.equals(job.provider())) {
            throw RefusedException.invalid(
                    "the video %s was made by %s, and %s does not know it"
                            .formatted(job.id(), job.provider(), bound));
        }
        first = first == null ? job : first;
    }
}
