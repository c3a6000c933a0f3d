package dev.reelport.language.request;

import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Strength;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Choice;
import dev.reelport.language.document.Reading.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        return reading.one(part, parts, KINDS, "an edit is one of ")
                .flatMap(choice -> read(choice, parts));
    }

    private Optional<Edit> read(Choice choice, Map<String, Part> parts) {
        Optional<Part> strength = Optional.ofNullable(parts.get("strength"));
        if (!choice.name().equals("remix")) {
            strength.ifPresent(part -> reading.problem(part, "only a remix has a strength"));
        }
        return switch (choice.name()) {
            case "remix" -> source(choice.part()).map(source -> remix(source, strength));
            case "blend" -> blend(choice.part());
            default -> source(choice.part()).map(Edit.Extension::new);
        };
    }

    private static Edit remix(FilmSource source, Optional<Part> strength) {
        return new Edit.Remix(
                source, strength.flatMap(part -> part.value(EditReader::strength)).orElse(null));
    }

    private static Strength strength(String text) {
        try {
            return new Strength(new BigDecimal(text).intValueExact());
        } catch (NumberFormatException | ArithmeticException notWhole) {
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
        Optional<String> upload =
                Optional.ofNullable(parts.get("upload"))
                        .flatMap(value -> value.value(Function.identity()));
        if (parts.containsKey("task") && parts.containsKey("upload")) {
            reading.problem(parts.get("upload"), "only a stored film has an upload");
        }
        return reading.one(part, parts, List.of("task", "stored"), "a film is one of ")
                .flatMap(
                        choice ->
                                choice.part()
                                        .value(
                                                text ->
                                                        choice.name().equals("task")
                                                                ? new FilmSource.OfTask(
                                                                        Tasks.read(text))
                                                                : new FilmSource.Stored(
                                                                        text,
                                                                        upload.orElse(null))));
    }
}
