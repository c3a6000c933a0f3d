package dev.reelport.language.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.JobChange;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a job, for an audit.
 *
 * @param at when, ISO 8601
 * @param by who: at a service the client and how its key begins, elsewhere the user of the machine
 * @param from the state before; absent: there was no job, and its task was taken in
 * @param to the state that it came to by this
 * @param task the address of the task that was named; absent: none was
 * @param reason what the person said; absent: nothing
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionLine(
        String at,
        String by,
        @Nullable String from,
        String to,
        @Nullable String task,
        @Nullable String reason) {

    /** The decisions among all changes of a job, which are given from the first. */
    public static List<DecisionLine> of(List<JobChange> changes) {
        List<DecisionLine> lines = new ArrayList<>();
        @Nullable JobChange before = null;
        for (JobChange change : changes) {
            String by = change.decidedBy();
            if (by != null) {
                lines.add(of(before, change, by));
            }
            before = change;
        }
        return List.copyOf(lines);
    }

    private static DecisionLine of(@Nullable JobChange before, JobChange change, String by) {
        JobState state = change.state();
        return new DecisionLine(
                change.at().toString(),
                Printable.of(by),
                before == null ? null : Words.of(before.state().stage()),
                Words.of(state.stage()),
                state.task().map(ProviderTask::toString).orElse(null),
                state instanceof JobState.Abandoned(String reason) ? Printable.of(reason) : null);
    }

    /** Such as {@code 2026-11-30T12:00:00Z: unresolved, then abandoned by ann (nobody has it)}. */
    @Override
    public String toString() {
        String before = from == null ? "" : from + ", then ";
        String named = task == null ? "" : " as " + task;
        String why = reason == null ? "" : " (" + reason + ")";
        return "%s: %s%s%s by %s%s".formatted(at, before, to, named, by, why);
    }
}
