package dev.reelport.language.request;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
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

    private static final String ANY_SCENE = "any";
    private static final Duration ANY_DURATION = Duration.ofSeconds(1);

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
                required(part, parts, "duration")
                        .flatMap(value -> value.value(ScriptReader::duration));
        Optional<String> scene =
                required(part, parts, "scene").flatMap(value -> value.value(ScriptReader::scene));
        return duration.flatMap(length -> scene.map(seen -> new Shot(length, seen)));
    }

    /** What a shot refuses of each value is told of each, even where both are wrong. */
    private static Duration duration(String text) {
        return new Shot(DurationText.read(text), ANY_SCENE).duration();
    }

    private static String scene(String text) {
        return new Shot(ANY_DURATION, text).scene();
    }

    private Optional<Part> required(Part part, Map<String, Part> parts, String name) {
        if (!parts.containsKey(name) && part.isNamed()) {
            reading.problem(part, "a shot has a " + name);
        }
        return Optional.ofNullable(parts.get(name));
    }
}
