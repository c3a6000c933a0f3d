package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournalEntry;
import dev.reelport.cli.output.JobListing;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this machine itself handed over. */
final class JournalBook implements JobBook {
    private final Journal journal;
    private final Surroundings surroundings;

    JournalBook(Journal journal, Surroundings surroundings) {
        this.journal = journal;
        this.surroundings = surroundings;
    }

    @Override
    public List<JobListing> list(JobQuery query) {
        if (query.client() != null) {
            throw bad("--client", "the journal knows no clients; this is read with --server only");
        }
        List<JournalEntry> newest = journal.contents().latest().reversed();
        return behind(newest, query.after()).stream()
                .filter(entry -> isWanted(entry, query))
                .limit(query.most())
                .map(JournalBook::listing)
                .toList();
    }

    private static List<JournalEntry> behind(List<JournalEntry> newest, @Nullable String after) {
        if (after == null) {
            return newest;
        }
        for (int place = 0; place < newest.size(); place++) {
            if (newest.get(place).job().equals(after)) {
                return newest.subList(place + 1, newest.size());
            }
        }
        throw bad("--after", "the journal knows no job " + after);
    }

    /** A process that died between intent and outcome leaves a doubt that is called submitting. */
    private static boolean isWanted(JournalEntry entry, JobQuery query) {
        boolean stands =
                query.isAnyState()
                        || (query.isUnresolved() && entry.isDoubtful())
                        || query.stages().stream().map(Words::of).anyMatch(entry.stage()::equals);
        return stands && (query.provider() == null || query.provider().equals(entry.provider()));
    }

    private static JobListing listing(JournalEntry entry) {
        return new JobListing(
                entry.job(),
                entry.video(),
                entry.server(),
                entry.stage(),
                entry.at(),
                entry.provider(),
                entry.model(),
                entry.task(),
                null,
                entry.failure(),
                entry.script(),
                entry.decidedBy(),
                entry.reason());
    }

    @Override
    public void adopt(String job, ProviderTask task) {
        boolean isNew =
                journal.resolve(job, task, surroundings.user(), surroundings.clock().instant());
        if (!isNew) {
            throw new IllegalArgumentException(task + " is the outcome of job " + job + " already");
        }
    }

    @Override
    public void abandon(String job, String reason) {
        journal.abandon(job, reason, surroundings.user(), surroundings.clock().instant());
    }

    private static BadInputException bad(String place, String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(place), "", sentence)));
    }

    @Override
    public void close() {}
}
