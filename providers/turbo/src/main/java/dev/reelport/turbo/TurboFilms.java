package dev.reelport.turbo;

import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.json.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The films of a task: what the format calls {@code generations}. */
final class TurboFilms {
    private TurboFilms() {}

    /**
     * @param made what the maker behind the relay says of the task; absent: nothing
     */
    static List<FilmReport> read(Fields task, @Nullable Fields made) {
        List<FilmReport> films =
                made == null
                        ? List.of()
                        : made.objects("generations").stream()
                                .flatMap(generation -> film(generation).stream())
                                .toList();
        return films.isEmpty() ? inReason(task) : films;
    }

    /** Whether a generation has an address where a film lies. */
    static boolean isFilm(Fields generation) {
        return film(generation).isPresent();
    }

    /** Older versions of new-api keep the address of a finished film in the reason of failure. */
    private static List<FilmReport> inReason(Fields task) {
        Link link = task.value("fail_reason", Link::web);
        return link == null ? List.of() : List.of(FilmReport.at(link.uri().toString()));
    }

    private static Optional<FilmReport> film(Fields generation) {
        Fields encodings = generation.object("encodings");
        Fields source = encodings == null ? null : encodings.object("source");
        Fields thumbnail = encodings == null ? null : encodings.object("thumbnail");
        return address(generation, source)
                .map(
                        address ->
                                new FilmReport(
                                        address,
                                        generation.filled("id"),
                                        thumbnail == null
                                                ? null
                                                : thumbnail.value("path", Link::web),
                                        size(generation, source),
                                        length(generation, source),
                                        null));
    }

    private static Optional<String> address(Fields generation, @Nullable Fields source) {
        return Optional.ofNullable(generation.value("url", FilmReport::opened))
                .or(
                        () ->
                                Optional.ofNullable(source)
                                        .map(file -> file.value("path", FilmReport::opened)));
    }

    private static @Nullable Pixels size(Fields generation, @Nullable Fields source) {
        Pixels size = Amounts.pixels(generation.whole("width"), generation.whole("height"));
        return size == null && source != null
                ? Amounts.pixels(source.whole("width"), source.whole("height"))
                : size;
    }

    private static @Nullable Duration length(Fields generation, @Nullable Fields source) {
        Duration length = TurboFrames.read(generation, "n_frames", 1);
        return length == null && source != null
                ? Amounts.seconds(source.node("duration_secs"))
                : length;
    }
}
