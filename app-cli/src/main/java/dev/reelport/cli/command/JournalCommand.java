package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.journal.JournalEntry;
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
        long doubtful = entries.stream().filter(JournalEntry::isDoubtful).count();
        if (doubtful > 0) {
            screen().say(
                            doubtful
                                    + " of unknown outcome: the provider may be making these films"
                                    + " and may charge for them.");
            screen().say("Look at the list of tasks that the provider keeps before asking again.");
            screen().say("If one is there: reelport adopt PROVIDER/TASK-ID --job JOB-ID");
        }
        return ExitCode.DONE;
    }

    private static String line(JournalEntry entry) {
        String where = Optional.ofNullable(entry.task()).orElse(entry.provider());
        String doubt = entry.isDoubtful() ? " (outcome unknown, job " + entry.job() + ")" : "";
        String script = Optional.ofNullable(entry.script()).orElse("").replace('\n', ' ');
        return "%s  %-10s  %s%s  %s".formatted(second(entry), entry.stage(), where, doubt, script);
    }

    private static String second(JournalEntry entry) {
        return FRACTION.matcher(entry.at()).replaceFirst("");
    }
}
