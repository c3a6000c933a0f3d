package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournalEntry;
import dev.reelport.cli.output.Address;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** What was handed over from this machine. */
@Command(
        name = "journal",
        description =
                "Lists what was handed over from this machine, and what nobody knows the outcome"
                        + " of.")
final class JournalCommand extends ReelportSubcommand {
    /** Nobody reads nanoseconds; JSON has them. */
    private static final Pattern FRACTION = Pattern.compile("\\.\\d+");

    JournalCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Journal journal = Session.journal(surroundings(), ObjectMapper.getDefault());
        Journal.Contents contents = journal.contents();
        List<JournalEntry> entries = contents.latest();
        screen().result(entries, entries.stream().map(JournalCommand::line).toList());
        if (contents.unreadable() > 0) {
            String lines = contents.unreadable() == 1 ? " line of " : " lines of ";
            screen().say(contents.unreadable() + lines + journal.file() + " could not be read");
        }
        tellDoubts(entries);
        return ExitCode.DONE;
    }

    private void tellDoubts(List<JournalEntry> entries) {
        long unheard = entries.stream().filter(JournalEntry::isUnheard).count();
        if (unheard > 0) {
            screen().say(
                            unheard
                                    + " that a service may have. To find out, run the same command"
                                    + " again with --idempotency-key JOB-ID: no second video is"
                                    + " made.");
        }
        long doubtful =
                entries.stream().filter(entry -> entry.isDoubtful() && !entry.isUnheard()).count();
        if (doubtful > 0) {
            screen().say(
                            doubtful
                                    + " of unknown outcome: the provider may be making these films"
                                    + " and may charge for them.");
            screen().say("Look at the list of tasks that the provider keeps before asking again.");
            screen().say("If one is there: reelport adopt PROVIDER/TASK-ID --job JOB-ID");
        }
    }

    private static String line(JournalEntry entry) {
        String doubt = entry.isDoubtful() ? " (outcome unknown, job " + job(entry) + ")" : "";
        String script = Optional.ofNullable(entry.script()).orElse("").replace('\n', ' ');
        return "%s  %-10s  %s%s  %s"
                .formatted(second(entry), entry.stage(), where(entry), doubt, script);
    }

    /** What finds it again. */
    private static String where(JournalEntry entry) {
        return entry.server() != null && entry.video() != null
                ? new Address(entry.video(), entry.server()).words()
                : Optional.ofNullable(entry.task()).orElse(entry.provider());
    }

    private static String job(JournalEntry entry) {
        return entry.video() == null
                ? entry.job()
                : new Address(entry.video(), entry.server()).words();
    }

    private static String second(JournalEntry entry) {
        return FRACTION.matcher(entry.at()).replaceFirst("");
    }
}
