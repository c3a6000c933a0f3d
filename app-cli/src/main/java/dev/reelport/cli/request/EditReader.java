package dev.reelport.cli.request;

import dev.reelport.cli.document.Reading;
import dev.reelport.cli.document.Reading.Part;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Strength;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what an edit starts from: a remix, a blend or an extension. */
final class EditReader {
    private static final List<String> KINDS = List.of("remix", "blend", "extension");

    private final Reading reading;

    EditReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Edit> read(Part part) {
        Map<String, Part> parts = part.parts(Set.of("remix", "blend", "extension", "strength"));
        List<String> said = KINDS.stream().filter(parts::containsKey).toList();
        if (said.size() != 1) {
            reading.problem(part, "an edit is one of remix, blend, extension");
            return Optional.empty();
        }
        String kind = said.getFirst();
        if (parts.containsKey("strength") && !kind.equals("remix")) {
            reading.problem(parts.get("strength"), "only a remix has a strength");
        }
        Part value = Objects.requireNonNull(parts.get(kind));
        return switch (kind) {
            case "remix" -> source(value).map(source -> remix(source, parts));
            case "blend" -> blend(value);
            default -> source(value).map(Edit.Extension::new);
        };
    }

    private static Edit remix(FilmSource source, Map<String, Part> parts) {
        Optional<Strength> strength =
                Optional.ofNullable(parts.get("strength"))
                        .flatMap(part -> part.value(EditReader::strength));
        return new Edit.Remix(source, strength.orElse(null));
    }

    private static Strength strength(String text) {
        try {
            return new Strength(Integer.parseInt(text));
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException(
                    "a strength is a whole number of steps, not «" + text + "»", notWhole);
        }
    }

    private Optional<Edit> blend(Part part) {
        List<FilmSource> sources =
                part.items().stream().map(this::source).flatMap(Optional::stream).toList();
        return reading.made(part, made -> new Edit.Blend(sources));
    }

    private Optional<FilmSource> source(Part part) {
        Map<String, Part> parts = part.parts(Set.of("task", "stored", "upload"));
        if (parts.containsKey("task") == parts.containsKey("stored")) {
            reading.problem(part, "a film is one of task, stored");
            return Optional.empty();
        }
        if (parts.containsKey("task")) {
            return Objects.requireNonNull(parts.get("task"))
                    .value(Tasks::read)
                    .map(FilmSource.OfTask::new);
        }
        Optional<String> upload =
                Optional.ofNullable(parts.get("upload"))
                        .flatMap(value -> value.value(Function.identity()));
        return Objects.requireNonNull(parts.get("stored"))
                .value(id -> new FilmSource.Stored(id, upload.orElse(null)));
    }
}
