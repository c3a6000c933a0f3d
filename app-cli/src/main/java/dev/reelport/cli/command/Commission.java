package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.command.Studio.Handed;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.cli.output.Address;
import dev.reelport.cli.output.JobReport;
import dev.reelport.cli.output.Screen;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.usecase.OutcomeNotKeptException;
import dev.reelport.language.report.FindingReport;
import dev.reelport.language.request.RequestFile;
import java.util.List;
import java.util.Optional;

/** Has one film made: checks the request, hands it over once, and waits where that is wanted. */
final class Commission {
    private final Surroundings surroundings;
    private final Screen screen;
    private final Fidelity fidelity;
    private final WaitOptions waiting;

    Commission(Surroundings surroundings, Screen screen, Fidelity fidelity, WaitOptions waiting) {
        this.surroundings = surroundings;
        this.screen = screen;
        this.fidelity = fidelity;
        this.waiting = waiting;
    }

    int carryOut(RequestFile asked, Studio studio) {
        try {
            Studio.Order order = studio.order(asked, fidelity);
            if (waiting.isWanted()) {
                FilmFolder.tryOut(surroundings.workingDirectory().resolve(waiting.folder()));
            }
            return followed(studio, handedOver(studio, order));
        } catch (RefusedException refused) {
            screen.problems(refused.problems(), refused.sentence());
            return ExitCode.REFUSED;
        } catch (JournalException broken) {
            screen.error(broken.sentence() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        } catch (UnusableFolderException unusable) {
            screen.error(unusable.getMessage() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        }
    }

    private Handed handedOver(Studio studio, Studio.Order order) {
        try {
            return studio.handOver(order, null);
        } catch (OutcomeNotKeptException notKept) {
            screen.say(
                    "warning: the outcome could not be kept: "
                            + Optional.ofNullable(notKept.getCause())
                                    .map(Throwable::getMessage)
                                    .orElse(""));
            return new Handed(notKept.job(), order.findings());
        }
    }

    private int followed(Studio studio, Handed handed) {
        handed.findings().forEach(finding -> screen.say(finding.kind() + ": " + finding.line()));
        Job job = handed.job();
        Address address = studio.address(job);
        if (address == null || !isTaken(job.state())) {
            new OutcomePrinter(screen, studio).tell(job, handed.findings());
            return ExitCode.of(job.state());
        }
        screen.say("%s: accepted by %s, model %s".formatted(address, job.provider(), job.model()));
        return waiting.isWanted()
                ? brought(studio, job, handed.findings())
                : handedOver(job, address, handed.findings());
    }

    /** Whether the provider has it, and it goes on or has its film. */
    static boolean isTaken(JobState state) {
        return switch (state.stage()) {
            case SUBMITTED, RUNNING, SUCCEEDED -> true;
            case ACCEPTED, SUBMITTING, FAILED, CANCELLED, REJECTED, UNRESOLVED, ABANDONED -> false;
        };
    }

    private int handedOver(Job job, Address address, List<FindingReport> reports) {
        screen.result(JobReport.of(job, address, List.of(), reports), List.of(address.toString()));
        return ExitCode.DONE;
    }

    private int brought(Studio studio, Job job, List<FindingReport> reports) {
        Job ended = studio.follow(job, surroundings);
        return new Downloader(surroundings, studio, screen, waiting.folder()).bring(ended, reports);
    }
}
