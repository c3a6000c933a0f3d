package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.wire.ErrorBody;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.MakersTask;
import dev.reelport.wire.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was made, and may be paid for, and is not among the films: generations without any. */
final class TurboMissing {
    private TurboMissing() {}

    /**
     * Why they did not come, one for each; empty where there is no film at all, which the failure
     * of the task says.
     *
     * @param films those that came
     * @param made what the maker behind the relay says of the task; absent: nothing
     */
    static List<Failure> read(List<FilmReport> films, @Nullable Fields made) {
        if (made == null || films.isEmpty()) {
            return List.of();
        }
        List<Fields> all = made.objects("generations");
        List<Fields> lacking = all.stream().filter(one -> !TurboFilms.isFilm(one)).toList();
        int foundElsewhere = films.size() - (all.size() - lacking.size());
        return lacking.stream().skip(foundElsewhere).map(one -> failure(one, made)).toList();
    }

    /** By what is said of this one, and otherwise of the task. */
    private static Failure failure(Fields generation, Fields made) {
        Optional<String> words =
                Stream.of(generation, made)
                        .flatMap(part -> Stream.ofNullable(ErrorBody.of(part.json()).words()))
                        .findFirst();
        return MakersTask.isRejected(Stream.of(generation, made))
                ? Failure.forGood(
                        FailureKind.CONTENT_REFUSED, words.orElse("it was rejected by moderation"))
                : Failure.forGood(FailureKind.NO_FILM, words.orElse("it has no address"));
    }
}
