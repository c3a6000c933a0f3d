package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.batch.JobLine;
import dev.reelport.cli.batch.Ledger;
import dev.reelport.cli.batch.LineResult;
import dev.reelport.cli.batch.ResultsFile;
import dev.reelport.cli.journal.Journal;
import dev.reelport.cli.output.BatchReport;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has many films made. */
@Command(
        name = "batch",
        description =
                "Has many films made: one request a line, all checked before the first is handed"
                        + " over, each handed over once. May be stopped at any moment, and goes on"
                        + " with --resume.",
        footerHeading = Help.EXAMPLE,
        footer = {
            "  A line of jobs.jsonl:",
            "    {\"script\": {\"prompt\": \"a cat on a roof\"}, \"duration\": \"10s\"}",
            "  reelport batch jobs.jsonl --out results.jsonl --wait --films films",
            "  and after an interruption the same with --resume.",
            Help.EXIT_CODES + " (of many lines the first of 4, 3, 1, 5 that one of them has)",
            "  0  every line went well",
            Help.BROKEN,
            "  2  a line, an option or the ledger is bad; nothing was handed over",
            "  3  a provider refused or failed",
            "  4  an outcome is unknown: a provider may be making a film",
            "  5  a provider was not reached, and provably nothing was sent",
        })
final class BatchCommand extends StudioCommand {
    private static final int MOST_AT_ONCE = 1000;

    /** The worst first. */
    private static final List<Integer> WORST =
            List.of(
                    ExitCode.UNKNOWN,
                    ExitCode.FAILED,
                    ExitCode.BROKEN,
                    ExitCode.NOT_REACHED,
                    ExitCode.DONE);

    @Parameters(
            paramLabel = "JOBS",
            description =
                    "The requests, one JSON object a line (JSON Lines), each as in a request file;"
                            + " files that it names lie beside JOBS.")
    private Path jobs = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RESULTS",
            description =
                    "Where the results go, a JSON object for each job, in the order of the jobs;"
                            + " RESULTS.state beside it is what --resume needs.")
    private Path out = Path.of("");

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many at once, 1 to 1000; ${DEFAULT-VALUE} otherwise.")
    private int parallel = 1;

    @Option(
            names = "--resume",
            description =
                    "Go on with an earlier run of the same JOBS and RESULTS: hand over what was"
                            + " never begun, and nothing else.")
    private boolean resume;

    @Option(
            names = "--wait",
            description = "Follow the tasks to their ends and download the films.")
    private boolean wait;

    @Option(
            names = "--films",
            paramLabel = "DIR",
            description =
                    "With --wait: where films go, as <provider>-<task-id>.mp4; the current folder"
                            + " otherwise.")
    private @Nullable Path films;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Who shall make all of them; wins over what a line says.")
    private @Nullable String provider;

    @Mixin private FidelityOption fidelity = new FidelityOption();

    BatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        refuseNumber();
        if (films != null && !wait) {
            screen().say("note: without --wait no film is fetched, so --films is not used");
        }
        Path results = surroundings().workingDirectory().resolve(out);
        List<JobLine> lines = lines();
        Ledger.refuseMistake(results, resume);
        try (Studio studio = studio()) {
            return run(studio, results, lines);
        } catch (UnusableFolderException unusable) {
            screen().error(unusable.getMessage() + "; nothing was handed over", null);
            return ExitCode.BROKEN;
        }
    }

    private void refuseNumber() {
        if (parallel < 1 || parallel > MOST_AT_ONCE) {
            throw bad(
                    Place.flag("--parallel"),
                    "this is from 1 to %d, not %d".formatted(MOST_AT_ONCE, parallel));
        }
    }

    private List<JobLine> lines() {
        Path file = surroundings().workingDirectory().resolve(jobs);
        List<JobLine> lines =
                Document.lines(file, jobs.toString()).stream().map(JobLine::of).toList();
        if (lines.isEmpty()) {
            throw bad(new Place(jobs.toString(), 1, 1), "there is no job in this file");
        }
        return lines;
    }

    private static BadInputException bad(Place place, String sentence) {
        return new BadInputException(List.of(new Problem(place, "", sentence)));
    }

    /** A ledger is not made before all is checked, and not read before it is held. */
    private int run(Studio studio, Path results, List<JobLine> lines) {
        List<BatchOrder> checked = resume ? List.of() : read(studio, lines);
        tryFolder();
        try (Ledger ledger =
                Ledger.open(
                        results,
                        jobs.toString(),
                        studio.server(),
                        resume,
                        ObjectMapper.getDefault())) {
            if (!resume) {
                return run(studio, results, lines, ledger, checked, List.of());
            }
            tellDamage(ledger);
            ledger.refuseChanged(jobs.toString(), lines);
            takeAdopted(studio.journal(), ledger, lines);
            List<BatchOrder> rest =
                    read(studio, lines.stream().filter(line -> !isOver(ledger, line)).toList());
            return run(
                    studio,
                    results,
                    lines,
                    ledger,
                    rest,
                    lines.stream().filter(line -> isOver(ledger, line)).toList());
        }
    }

    private List<BatchOrder> read(Studio studio, List<JobLine> lines) {
        Path here = surroundings().workingDirectory();
        FlagTree flags = new FlagTree();
        flags.text("--provider", provider, "provider");
        Path folder = here.resolve(jobs).resolveSibling(".");
        return new BatchReader(studio, fidelity.asked(), flags.node(), folder, here).read(lines);
    }

    private static boolean isOver(Ledger ledger, JobLine line) {
        return ledger.over(line.number()).isPresent();
    }

    private void tryFolder() {
        if (wait) {
            FilmFolder.tryOut(surroundings().workingDirectory().resolve(folder()));
        }
    }

    private Path folder() {
        return films == null ? Path.of(".") : films;
    }

    private void tellDamage(Ledger ledger) {
        if (ledger.isCutOff()) {
            screen().say(
                            "note: the last line of %s is half written, as a process leaves it that is stopped while it writes; nothing was handed over for it"
                                    .formatted(ledger.file()));
        }
    }

    /** What a person found at the provider since is the outcome of its line. */
    private static void takeAdopted(Journal journal, Ledger ledger, List<JobLine> lines) {
        Map<String, String> tasks = journal.tasks();
        for (JobLine line : lines) {
            ledger.known(line.number())
                    .filter(LineResult::isUnresolved)
                    .flatMap(
                            lost ->
                                    Optional.ofNullable(lost.job())
                                            .map(tasks::get)
                                            .map(lost::found))
                    .ifPresent(found -> ledger.keep(line.digest(), found));
        }
    }

    private int run(
            Studio studio,
            Path results,
            List<JobLine> lines,
            Ledger ledger,
            List<BatchOrder> orders,
            List<JobLine> begun) {
        FilmFolder folder =
                wait ? new FilmFolder(surroundings(), studio, screen(), folder()) : null;
        BatchRun run = new BatchRun(surroundings(), studio, ledger, screen(), folder);
        run.run(orders, begun, parallel);
        List<LineResult> settled =
                lines.stream().map(line -> settled(ledger, line.number())).toList();
        ResultsFile.write(results, settled, ObjectMapper.getDefault());
        tell(settled, studio.server());
        if (run.defect() != null) {
            throw run.defect();
        }
        return worst(settled);
    }

    private static LineResult settled(Ledger ledger, int line) {
        return ledger.known(line).map(LineResult::settled).orElse(LineResult.notBegun(line));
    }

    private void tell(List<LineResult> results, @Nullable String server) {
        results.stream()
                .filter(LineResult::isUnresolved)
                .map(result -> BatchDoubt.words(result, server))
                .forEach(screen()::say);
        BatchReport report =
                BatchReport.of(out.toString(), results.stream().map(LineResult::state).toList());
        screen().say(report.line());
        screen().result(report, List.of(out.toString()));
    }

    private static int worst(List<LineResult> results) {
        return WORST.stream()
                .filter(code -> results.stream().anyMatch(result -> result.exitCode() == code))
                .findFirst()
                .orElse(ExitCode.DONE);
    }
}
