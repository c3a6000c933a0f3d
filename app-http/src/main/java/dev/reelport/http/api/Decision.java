package dev.reelport.http.api;

import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Choice;
import dev.reelport.language.document.Reading.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says about a task. */
sealed interface Decision {
    /**
     * This is the task.
     *
     * @param task at the provider
     */
    record Found(ProviderTask task) implements Decision {}

    /**
     * Nobody looks for the task any more.
     *
     * @param reason why
     */
    record GivenUp(String reason) implements Decision {}

    /**
     * This task is to be taken in.
     *
     * @param task at the provider
     * @param client whose video it shall be; absent: that of whoever says it
     */
    record Adoption(ProviderTask task, @Nullable String client) {}

    /**
     * Reads {@code {"task": "provider/id"}} or {@code {"abandon": "reason"}}.
     *
     * @throws BadInputException with every problem
     */
    static Decision resolution(byte[] body) {
        Reading reading = new Reading();
        Part root = reading.root(Document.json(body, "body"));
        Map<String, Part> parts = root.parts(Set.of("task", "abandon"));
        Optional<Decision> decision = read(reading, root, parts, List.of("task", "abandon"));
        return without(reading.problems(), decision);
    }

    /**
     * Reads {@code {"task": "provider/id", "client": "shop"}}, of which the client may be left out.
     *
     * @throws BadInputException with every problem
     */
    static Adoption adoption(byte[] body) {
        Reading reading = new Reading();
        Part root = reading.root(Document.json(body, "body"));
        Map<String, Part> parts = root.parts(Set.of("task", "client"));
        Optional<Decision> found = read(reading, root, parts, List.of("task"));
        Optional<String> client =
                Optional.ofNullable(parts.get("client")).flatMap(part -> part.value(String::strip));
        return new Adoption(
                ((Found) without(reading.problems(), found)).task(), client.orElse(null));
    }

    private static Optional<Decision> read(
            Reading reading, Part root, Map<String, Part> parts, List<String> names) {
        return reading.one(root, parts, names, "this says one of ").flatMap(Decision::read);
    }

    private static Decision without(List<Problem> problems, Optional<Decision> decision) {
        return decision.filter(known -> problems.isEmpty())
                .orElseThrow(() -> new BadInputException(problems));
    }

    private static Optional<Decision> read(Choice choice) {
        return choice.part()
                .value(
                        text ->
                                choice.name().equals("task")
                                        ? new Found(ProviderTask.read(text.strip()))
                                        : new GivenUp(reason(text)));
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a video is given up for a reason");
        }
        return text.strip();
    }
}
