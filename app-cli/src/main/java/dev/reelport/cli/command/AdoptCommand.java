package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Shell;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.PollResult;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.domain.usecase.AdvanceJob.Look;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes in a task that was not handed over here, or whose answer was lost. */
@Command(
        name = "adopt",
        description = {
            "Writes a task into the journal that is not there, and looks at it once.",
            "One that you see on the pages of the provider, or whose answer was lost. May be"
                    + " repeated; sends no request for a film."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  An answer was lost. The journal says (outcome unknown, job 9aad6433), and the",
            "  pages of the provider show the task 4f1c:",
            "  reelport adopt duomi/4f1c --job 9aad6433",
            Help.EXIT_CODES,
            "  0  it is in the journal, and goes on or has its film",
            "  1  the journal cannot be written",
            "  2  bad input, or the job has another outcome; the journal is as it was",
            "  3  it is in the journal; it failed or was cancelled, so there is no film",
            "  4  it is in the journal; how it stands cannot be seen now",
        })
final class AdoptCommand extends StudioCommand {
    private static final String JOB = "--job";

    @Mixin private TaskArgument task = new TaskArgument();

    @Option(
            names = JOB,
            paramLabel = "JOB-ID",
            description =
                    "The job whose answer was lost, as the journal names it: this task is its"
                            + " outcome from now on, also for batch --resume.")
    private @Nullable String lost;

    AdoptCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ProviderTask address = task.address();
        try (Studio studio = studio()) {
            Studio.Adoption adoption = adopted(studio, address);
            screen().say(address + ": " + adoption.words());
            mentionDoubts(studio.doubtful(address.provider()), address);
            return tell(studio, studio.look(adoption.job()), address);
        }
    }

    private Studio.Adoption adopted(Studio studio, ProviderTask address) {
        try {
            return studio.adopt(address, lost);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(
                    List.of(
                            new Problem(
                                    Place.flag(lost == null ? TaskArgument.LABEL : JOB),
                                    "",
                                    String.valueOf(refused.getMessage()))));
        }
    }

    private void mentionDoubts(long doubtful, ProviderTask address) {
        if (doubtful > 0) {
            screen().say(
                            "The journal has %d of unknown outcome at %s; if this is one of them, do not ask for it again, and say which: reelport adopt %s --job JOB-ID. To see them: reelport journal"
                                    .formatted(doubtful, address.provider(), Shell.word(address)));
        }
    }

    private int tell(Studio studio, Look look, ProviderTask task) {
        Job job = look.job();
        Address address =
                Optional.ofNullable(studio.address(job)).orElseGet(() -> Address.of(task));
        if (look.trouble() != null && !job.state().stage().isFinal()) {
            throw CannotFollowException.unseen(address, look.trouble());
        }
        if (look.result() instanceof PollResult.Unknown unknown) {
            screen().say("the provider reports the unknown status «" + unknown.word() + "»");
        }
        screen().say(address + ": " + StatusCommand.words(job));
        new KeptFilms(studio, screen()).tell(job);
        MissingFilms.sentences(job.state()).forEach(screen()::say);
        screen().result(
                        JobReport.of(job, address, List.of(), List.of()),
                        List.of(address.toString()));
        return ExitCode.of(job.state());
    }
}
