package dev.reelport.http.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.language.document.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * How a task stands.
 *
 * @param id its name
 * @param format in which it was asked for
 * @param status in our words
 * @param created when
 * @param films the SHA-256 of those that were fetched, in hexadecimal, by their number
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskStanding(String id, String format, String status, Instant created, List<String> films) {
    static TaskStanding of(Task task, Instant now) {
        return new TaskStanding(
                task.id(),
                task.format().name(),
                Words.of(task.status(now)),
                task.created(),
                List.copyOf(task.served().values()));
    }
}
