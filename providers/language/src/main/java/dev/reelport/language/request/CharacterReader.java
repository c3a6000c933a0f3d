package dev.reelport.language.request;

import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Choice;
import dev.reelport.language.document.Reading.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a character: its name, and where its looks come from. */
final class CharacterReader {
    private static final List<String> SOURCES = List.of("clip", "task", "stored");

    private final Reading reading;

    CharacterReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Character> read(Part part) {
        Map<String, Part> parts = part.parts(Set.of("name", "source"));
        Optional<String> name =
                Optional.ofNullable(parts.get("name"))
                        .flatMap(value -> value.value(Function.identity()));
        Optional<CharacterSource> source =
                Optional.ofNullable(parts.get("source")).flatMap(this::source);
        for (String needed : List.of("name", "source")) {
            if (!parts.containsKey(needed) && part.isNamed()) {
                reading.problem(part, "a character has a " + needed);
            }
        }
        return name.flatMap(
                known ->
                        source.flatMap(
                                looks ->
                                        reading.made(
                                                parts.getOrDefault("name", part),
                                                made -> new Character(known, looks))));
    }

    private Optional<CharacterSource> source(Part part) {
        Map<String, Part> parts = part.parts(Set.of("clip", "task", "stored", "range"));
        return reading.one(part, parts, SOURCES, "a character comes from one of ")
                .flatMap(choice -> source(choice, parts));
    }

    private Optional<CharacterSource> source(Choice choice, Map<String, Part> parts) {
        Part value = choice.part();
        if (choice.name().equals("stored")) {
            return stored(value, parts);
        }
        Optional<TimeRange> range =
                Optional.ofNullable(parts.get("range"))
                        .flatMap(text -> text.value(TimeRangeReader::read));
        return choice.name().equals("clip")
                ? value.value(Link::web).flatMap(link -> clip(value, link, range))
                : value.value(Tasks::read).map(task -> task(task, range));
    }

    private Optional<CharacterSource> clip(Part part, Link link, Optional<TimeRange> range) {
        return reading.made(part, made -> new CharacterSource.FromClip(link, range.orElse(null)));
    }

    private static CharacterSource task(TaskReference task, Optional<TimeRange> range) {
        return new CharacterSource.FromTask(task, range.orElse(null));
    }

    private Optional<CharacterSource> stored(Part value, Map<String, Part> parts) {
        Optional.ofNullable(parts.get("range"))
                .ifPresent(range -> reading.problem(range, "a stored character has no range"));
        return value.value(CharacterSource.Stored::new);
    }
}
