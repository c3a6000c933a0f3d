package dev.reelport.cli.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.video.Script.Passage;
import dev.reelport.language.document.Printable;
import dev.reelport.language.report.DecisionLine;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: a job came to a stage. Holds no key and no link.
 *
 * @param at when, ISO 8601
 * @param job our name for the job; at a service its idempotency key
 * @param provider the named provider; of a service that has not chosen one yet, where it is
 * @param model the provider's name for the model
 * @param stage such as {@code submitting}: the intent, before anything is handed over
 * @param task the address at the provider; absent: none is known
 * @param failure why not; absent: nothing failed
 * @param server the service it was handed over to; absent: the provider was asked from here
 * @param video the service's name for it; absent: none is known
 * @param script how the script begins, to recognise the film by at the provider
 * @param decidedBy the person who decided it; absent: nobody did, it came about
 * @param reason why a person gave it up; absent: nobody did
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        String at,
        String job,
        String provider,
        @Nullable String model,
        String stage,
        @Nullable String task,
        @Nullable String failure,
        @Nullable String server,
        @Nullable String video,
        @Nullable String script,
        @Nullable String decidedBy,
        @Nullable String reason) {
    private static final int BEGINNING = 80;

    /** Refuses an entry that does not say when, which job, where and how far. */
    public JournalEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(stage, "stage");
    }

    static JournalEntry of(Job job) {
        return new JournalEntry(
                job.changedAt().toString(),
                job.id().value(),
                job.provider(),
                job.model(),
                word(job.state().stage()),
                job.state().task().map(ProviderTask::toString).orElse(null),
                job.state().trouble().map(Failure::toString).map(Printable::of).orElse(null),
                null,
                null,
                beginning(job),
                job.decidedBy(),
                null);
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same of a job that is handed over to a service.
     *
     * @param job whose name is the idempotency key
     * @param server where the service is
     * @param video the service's name for it; absent: none is known
     */
    public static JournalEntry of(Job job, String server, @Nullable String video) {
        JournalEntry entry = of(job);
        return new JournalEntry(
                entry.at,
                entry.job,
                entry.provider,
                entry.model,
                entry.stage,
                entry.task,
                entry.failure,
                server,
                video,
                entry.script,
                entry.decidedBy,
                entry.reason);
    }

    /** The same job, whose outcome a person found: this task. */
    JournalEntry resolved(ProviderTask found, String by, Instant now) {
        return decided(Stage.SUBMITTED, found.toString(), null, by, now);
    }

    /** The same job, which a person gave up. */
    JournalEntry abandoned(String why, String by, Instant now) {
        return decided(Stage.ABANDONED, null, Printable.of(why), by, now);
    }

    private JournalEntry decided(
            Stage next, @Nullable String found, @Nullable String why, String by, Instant now) {
        return new JournalEntry(
                now.toString(),
                job,
                provider,
                model,
                word(next),
                found,
                null,
                server,
                video,
                script,
                by,
                why);
    }

    /**
     * What a person decided by this.
     *
     * @param before what was said of the job before; absent: nothing
     */
    Optional<DecisionLine> decision(@Nullable JournalEntry before) {
        return Optional.ofNullable(decidedBy)
                .map(
                        by ->
                                new DecisionLine(
                                        at,
                                        by,
                                        before == null ? null : before.stage,
                                        stage,
                                        task,
                                        reason));
    }

    /** Whether it is about this task, and the request was handed over from here. */
    boolean isMadeHere(ProviderTask other) {
        return model != null && other.toString().equals(task);
    }

    private static @Nullable String beginning(Job job) {
        return Optional.ofNullable(job.request()).stream()
                .flatMap(request -> request.script().passages().stream())
                .map(Passage::text)
                .map(text -> Printable.beginning(text, BEGINNING))
                .findFirst()
                .orElse(null);
    }

    /** Whether it was handed over to a service, which follows it. */
    public boolean isAtService() {
        return server != null;
    }

    /** Whether a service was asked and nobody heard whether it has it. */
    public boolean isUnheard() {
        return isAtService() && video == null && isDoubtful();
    }

    /** Whether this is an intent, or an answer that was lost: the provider may have the job. */
    public boolean isDoubtful() {
        return stage.equals("submitting") || stage.equals("unresolved");
    }
}
