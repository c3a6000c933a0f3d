package dev.reelport.cli.batch;

import dev.reelport.cli.journal.DurableFile;
import dev.reelport.cli.journal.JournalException;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is durable of a batch, in a file beside its results: for each line the intent before it is
 * handed over, and the outcome after. Only ever appended to; each entry is on the disk when {@link
 * #keep} returns. Held by one process at a time, until it is closed or the process ends.
 * Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private static final String ENDING = ".state";

    private final Path file;
    private final FileChannel channel;
    private final @Nullable String server;
    private final ObjectMapper mapper;
    private final Map<Integer, LedgerEntry> known = new TreeMap<>();

    /** Where the last whole line ends. */
    private long end;

    private boolean cutOff;

    private Ledger(Path file, FileChannel channel, @Nullable String server, ObjectMapper mapper) {
        this.file = file;
        this.channel = channel;
        this.server = server;
        this.mapper = mapper;
    }

    /** Where the ledger of a batch is. */
    public static Path beside(Path results) {
        return results.resolveSibling(results.getFileName() + ENDING);
    }

    /**
     * Refuses results that are there where a batch begins, and those that are not where one goes
     * on: whoever mistakes one for the other pays twice.
     *
     * @param results where they shall be
     * @param resume whether an earlier run goes on
     * @throws BadInputException when it cannot be so
     */
    public static void refuseMistake(Path results, boolean resume) {
        Path state = beside(results);
        if (resume && Files.notExists(state)) {
            throw bad("--resume", "there is nothing to go on with: there is no " + state);
        }
        if (!resume && (isBegun(state) || Files.exists(results))) {
            Path there = isBegun(state) ? state : results;
            throw bad(
                    "--out",
                    "%s is there from an earlier run; to go on with that: --resume"
                            .formatted(there));
        }
    }

    private static boolean isBegun(Path state) {
        try {
            return Files.exists(state) && !LedgerHeader.isUnfinished(Files.readAllBytes(state));
        } catch (IOException unreadable) {
            return true;
        }
    }

    /**
     * Opens the ledger of these results, and keeps everybody else out.
     *
     * @param jobs as the user named the file of jobs
     * @param server the service that has the videos made; absent: providers are asked from here
     * @throws BadInputException when another batch is at it, or what it says is damaged
     * @throws JournalException when it cannot be read or written
     */
    public static Ledger open(
            Path results,
            String jobs,
            @Nullable String server,
            boolean resume,
            ObjectMapper mapper) {
        Path file = beside(results);
        try {
            List<Path> folders = DurableFile.folders(file);
            Files.createDirectories(folders.getFirst());
            Ledger ledger = new Ledger(file, DurableFile.open(file), server, mapper);
            ledger.take(jobs, resume, Files.exists(results));
            DurableFile.forceNames(folders);
            return ledger;
        } catch (IOException failed) {
            throw new JournalException("the ledger", file, "opened", failed);
        }
    }

    private void take(String jobs, boolean resume, boolean hasResults) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw atWork();
            }
            byte[] bytes = DurableFile.bytes(channel);
            if (LedgerHeader.isUnfinished(bytes) && !hasResults) {
                append(LedgerHeader.of(jobs, server));
            } else if (resume) {
                read(bytes);
            } else {
                throw atWork();
            }
        } catch (OverlappingFileLockException mine) {
            channel.close();
            throw atWork();
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private BadInputException atWork() {
        return bad("--out", "another batch is writing %s now".formatted(file));
    }

    private static BadInputException bad(String flag, String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(flag), "", sentence)));
    }

    /**
     * Only a last line without its end was never handed over, as what is handed over is on the disk
     * before, with its end. Any other line that cannot be read may have been.
     */
    private void read(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        List<String> lines = new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || parsed(lines.getFirst(), LedgerHeader.class).isEmpty()) {
            throw unusable(1, "this is not how a ledger begins");
        }
        refuseElsewhere(parsed(lines.getFirst(), LedgerHeader.class).get().server());
        for (int index = 1; index < lines.size(); index++) {
            LedgerEntry entry = entry(lines.get(index), index + 1);
            known.put(entry.result().line(), entry);
        }
        end = whole;
        cutOff = whole < bytes.length;
    }

    /** What one service has is unknown to any other, and would be paid for again there. */
    private void refuseElsewhere(@Nullable String begun) {
        if (!Objects.equals(begun, server)) {
            throw bad(
                    "--server",
                    begun == null
                            ? "this batch was begun without a service; go on without one"
                            : "this batch was begun at %s; go on with --server %s"
                                    .formatted(begun, begun));
        }
    }

    private LedgerEntry entry(String line, int number) {
        return parsed(line, LedgerEntry.class)
                .filter(entry -> entry.result().hasKnownState())
                .orElseThrow(() -> unusable(number, "this line of the ledger is damaged"));
    }

    private <T> Optional<T> parsed(String line, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(line, type));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private BadInputException unusable(int line, String what) {
        String sentence =
                what
                        + ", so nobody knows what was handed over, and nothing is sent; «reelport"
                        + " journal» lists what was";
        return new BadInputException(
                List.of(new Problem(new Place(file.toString(), line, 1), "", sentence)));
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Whether its last line was half written; it was never handed over. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** What is known of a line; empty where it was never begun. */
    public synchronized Optional<LineResult> known(int line) {
        return Optional.ofNullable(known.get(line)).map(LedgerEntry::result);
    }

    /**
     * What is known of a line that is not to be handed over any more; empty where it may be: it was
     * never begun, or the service that was asked can be asked again with the same key.
     */
    public Optional<LineResult> over(int line) {
        return known(line).filter(result -> server == null || !result.isUnheard());
    }

    /**
     * Refuses a file of jobs whose begun lines are no longer what they were.
     *
     * @param name as the user named the file
     * @throws BadInputException with each such line
     */
    public synchronized void refuseChanged(String name, List<JobLine> lines) {
        Map<Integer, String> digests = new TreeMap<>();
        lines.forEach(line -> digests.put(line.number(), line.digest()));
        List<Problem> problems = new ArrayList<>();
        known.forEach(
                (line, entry) -> {
                    if (!entry.digest().equals(digests.get(line))) {
                        problems.add(
                                new Problem(
                                        new Place(name, line, 1),
                                        "",
                                        "this line was handed over as something else; a line that"
                                            + " was begun cannot be changed, moved or removed"));
                    }
                });
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /**
     * Keeps what is known of a line from now on. An intent that is not on the disk counts as never
     * said; an outcome is known in any case for as long as this process lives.
     *
     * @throws JournalException when it could not be brought onto the disk
     */
    public synchronized void keep(String digest, LineResult result) {
        LedgerEntry entry = new LedgerEntry(digest, result);
        if (!result.isIntent()) {
            known.put(result.line(), entry);
        }
        try {
            append(entry);
        } catch (IOException failed) {
            throw new JournalException("the ledger", file, "written", failed);
        }
        known.put(result.line(), entry);
    }

    /** What an earlier write left of a line is cut off. */
    private void append(Object line) throws IOException {
        channel.truncate(end);
        DurableFile.append(channel, mapper.writeValueAsString(line));
        end = channel.size();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException notClosed) {
            // Everything in it is on the disk; the lock ends with the process.
        }
    }
}
