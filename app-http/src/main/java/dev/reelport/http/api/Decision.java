package dev.reelport.http.api;

import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Choice;
import dev.reelport.language.document.Reading.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * Reads {@code {"task": "provider/id"}} or {@code {"abandon": "reason"}}.
     *
     * @throws BadInputException with every problem
     */
    static Decision resolution(byte[] body) {
        return read(body, List.of("task", "abandon"));
    }

    /**
     * Reads {@code {"task": "provider/id"}}.
     *
     * @throws BadInputException with every problem
     */
    static Found adoption(byte[] body) {
        return (Found) read(body, List.of("task"));
    }

    private static Decision read(byte[] body, List<String> names) {
        Reading reading = new Reading();
        Part root = reading.root(Document.json(body, "body"));
        Map<String, Part> parts = root.parts(Set.copyOf(names));
        Optional<Decision> decision =
                reading.one(root, parts, names, "this says one of ").flatMap(Decision::read);
        return decision.filter(known -> reading.problems().isEmpty())
                .orElseThrow(() -> new BadInputException(reading.problems()));
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
