package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.JobListing;
import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Jobs that were handed over, and those of which nobody knows the outcome. */
@Command(
        name = "jobs",
        description = {
            "Lists jobs that were handed over, the newest first: those in the journal of this"
                    + " machine, or with --server those of the service.",
            "Asks no provider, so that a job in the journal stands as it was handed over; status"
                    + " tells how it stands now."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport jobs --unresolved --provider duomi",
            Help.EXIT_CODES,
            "  0  listed, however many there are",
            "  1  the journal cannot be read",
            "  2  bad input, or the key of the service does not open this",
            "  4  the service does not answer",
        })
final class JobsCommand extends StudioCommand {
    /** Nobody reads nanoseconds; JSON has them. */
    private static final Pattern FRACTION = Pattern.compile("\\.\\d+");

    private static final Set<String> DOUBTFUL =
            Set.of(Words.of(Stage.UNRESOLVED), Words.of(Stage.SUBMITTING));

    @Option(
            names = "--unresolved",
            description =
                    "Only those of which nobody knows the outcome: the provider may have them."
                            + " Adds to --state.")
    private boolean isUnresolved;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only those that stand so, such as rejected; several with commas.")
    private List<String> states = List.of();

    @Option(names = "--provider", paramLabel = "NAME", description = "Only those of this provider.")
    private @Nullable String provider;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            description =
                    "With --server: only those of this client. A key with the scope admin sees all"
                            + " clients', any other its own.")
    private @Nullable String client;

    @Option(
            names = "--after",
            paramLabel = "JOB-ID",
            description = "Those that follow this one in the list.")
    private @Nullable String after;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "No more than so many; all unless said.")
    private int limit = Integer.MAX_VALUE;

    JobsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw bad("--limit", "at least 1 is wanted, not " + limit);
        }
        JobQuery query = new JobQuery(stages(), isUnresolved, provider, client, after, limit);
        try (JobBook book = book()) {
            List<JobListing> jobs = book.list(query);
            screen().result(jobs, jobs.stream().map(JobsCommand::line).toList());
            tellDoubts(jobs);
            return ExitCode.DONE;
        }
    }

    private Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String word : states) {
            try {
                stages.add(Words.read(Stage.class, word));
            } catch (IllegalArgumentException unknown) {
                throw bad("--state", Objects.requireNonNull(unknown.getMessage()));
            }
        }
        return stages;
    }

    private static BadInputException bad(String place, String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(place), "", sentence)));
    }

    private static String line(JobListing job) {
        List<String> what = new ArrayList<>();
        for (@Nullable String words :
                new @Nullable String[] {
                    job.client(), job.failure(), job.reason(), job.script(), decided(job)
                }) {
            if (words != null) {
                what.add(words.replace('\n', ' '));
            }
        }
        return "%s  %-10s  %s  %s  %s"
                .formatted(
                        FRACTION.matcher(job.at()).replaceFirst(""),
                        job.state(),
                        job.job(),
                        job.task() == null ? job.provider() : job.task(),
                        String.join("; ", what))
                .stripTrailing();
    }

    private static @Nullable String decided(JobListing job) {
        return job.decidedBy() == null ? null : "decided by " + job.decidedBy();
    }

    private void tellDoubts(List<JobListing> jobs) {
        long doubtful = jobs.stream().filter(job -> DOUBTFUL.contains(job.state())).count();
        if (doubtful > 0) {
            screen().say(
                            doubtful
                                    + " of unknown outcome: the provider may be making these films"
                                    + " and may charge for them.");
            screen().say("Look at the list of tasks that the provider keeps before asking again.");
            screen().say(
                            "To end the doubt: reelport resolve JOB-ID --task PROVIDER/TASK-ID, or"
                                    + " --abandon REASON");
        }
    }
}
