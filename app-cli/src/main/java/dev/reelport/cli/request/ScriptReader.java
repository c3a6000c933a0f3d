package dev.reelport.cli.request;

import dev.reelport.cli.document.Reading;
import dev.reelport.cli.document.Reading.Part;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what shall be seen: a prompt, or shots. */
final class ScriptReader {
    /** Stands in for a script that could not be read, until the problems are told. */
    static final Script UNREADABLE = new Prompt("unreadable");

    private final Reading reading;

    ScriptReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Script> read(Part part) {
        Map<String, Part> parts = part.parts(Set.of("prompt", "instruction", "shots"));
        Optional<Part> prompt = Optional.ofNullable(parts.get("prompt"));
        Optional<Part> shots = Optional.ofNullable(parts.get("shots"));
        if (prompt.isPresent() == shots.isPresent() && part.isNamed()) {
            reading.problem(
                    part,
                    "a script is either a prompt or shots, "
                            + (prompt.isPresent() ? "not both" : "and here is neither"));
        }
        if (prompt.isPresent() && parts.containsKey("instruction")) {
            reading.problem(
                    part, "an instruction stands beside shots; a prompt says it all itself");
        }
        Optional<Script> storyboard = shots.flatMap(list -> storyboard(part, list, parts));
        return prompt.isPresent() ? prompt.flatMap(text -> text.value(Prompt::new)) : storyboard;
    }

    private Optional<Script> storyboard(Part script, Part list, Map<String, Part> parts) {
        List<Part> items = list.items();
        List<Shot> shots = new ArrayList<>();
        items.forEach(item -> shot(item).ifPresent(shots::add));
        @Nullable String instruction =
                Optional.ofNullable(parts.get("instruction"))
                        .flatMap(part -> part.value(Function.identity()))
                        .orElse(null);
        return shots.size() < items.size()
                ? Optional.empty()
                : reading.made(script, part -> new Storyboard(shots, instruction));
    }

    private Optional<Shot> shot(Part part) {
        Map<String, Part> parts = part.parts(Set.of("duration", "scene"));
        Optional<Duration> duration =
                required(part, parts, "duration").flatMap(value -> value.value(DurationText::read));
        Optional<String> scene =
                required(part, parts, "scene").flatMap(value -> value.value(Function.identity()));
        return duration.flatMap(
                length ->
                        scene.flatMap(seen -> reading.made(part, made -> new Shot(length, seen))));
    }

    private Optional<Part> required(Part part, Map<String, Part> parts, String name) {
        if (!parts.containsKey(name) && part.isNamed()) {
            reading.problem(part, "a shot has a " + name);
        }
        return Optional.ofNullable(parts.get(name));
    }
}
