package dev.reelport.http.simulator;

import dev.reelport.domain.video.DurationText;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a script. For one. */
final class ScriptReader {
    private static final Set<String> PARTS = Set.of("seed", "tasks", "films", "faults");
    private static final Set<String> TIMES = Set.of("waiting", "running");

    private final Reading reading = new Reading();
    private final RuleReader rules;

    private ScriptReader(Set<String> formats) {
        this.rules = new RuleReader(reading, formats);
    }

    /**
     * Reads a script.
     *
     * @param formats that are played
     * @throws BadInputException with everything that is wrong
     */
    static Script read(Node root, Set<String> formats) {
        return new ScriptReader(formats).script(root);
    }

    private Script script(Node root) {
        Map<String, Part> parts = reading.root(root).parts(PARTS);
        long seed = part(parts, "seed").flatMap(part -> part.value(ScriptReader::seed)).orElse(0L);
        Pace pace = part(parts, "tasks").map(this::pace).orElse(Pace.USUAL);
        boolean shared =
                part(parts, "films")
                        .flatMap(part -> part.value(ScriptReader::shared))
                        .orElse(false);
        List<Rule> read =
                part(parts, "faults").stream()
                        .flatMap(part -> part.items().stream())
                        .flatMap(part -> rules.rule(part).stream())
                        .toList();
        if (!reading.problems().isEmpty()) {
            throw new BadInputException(reading.problems());
        }
        return new Script(seed, pace, shared, read);
    }

    private static Optional<Part> part(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private Pace pace(Part tasks) {
        Map<String, Part> times = tasks.parts(TIMES);
        return new Pace(
                part(times, "waiting")
                        .flatMap(part -> part.value(DurationText::read))
                        .orElse(Pace.USUAL.waiting()),
                part(times, "running")
                        .flatMap(part -> part.value(DurationText::read))
                        .orElse(Pace.USUAL.running()));
    }

    private static long seed(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(
                    "a seed is a whole number, such as 7, not «" + text + "»");
        }
        return Long.parseLong(text);
    }

    private static boolean shared(String word) {
        return switch (word) {
            case "shared" -> true;
            case "drawn" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "films are drawn, each after its wish, or shared by all tasks, not «"
                                    + word
                                    + "»");
        };
    }
}
