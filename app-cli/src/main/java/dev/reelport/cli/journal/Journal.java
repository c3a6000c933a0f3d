package dev.reelport.cli.journal;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.ProviderTask;
import dev.reelport.language.report.DecisionLine;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The journal file: one JSON object a line, only ever appended to. A line is on the disk, not just
 * on its way there, when {@link #append} returns. Several processes and threads may append at once.
 */
public final class Journal {
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path file;
    private final ObjectMapper mapper;

    /**
     * @param file made when the first line is written
     * @param mapper to write lines with
     */
    public Journal(Path file, ObjectMapper mapper) {
        this.file = file;
        this.mapper = mapper;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * Appends a line.
     *
     * @throws JournalException when it could not be brought onto the disk
     */
    public void append(JournalEntry entry) {
        try {
            List<Path> folders = DurableFile.folders(file);
            Files.createDirectories(folders.getFirst());
            append(mapper.writeValueAsString(entry), folders);
        } catch (IOException failed) {
            throw new JournalException("the journal", file, "written", failed);
        }
    }

    /** A file cannot be locked twice by one process, which would fail instead of wait. */
    private void append(String line, List<Path> folders) throws IOException {
        ONE_THREAD.lock();
        try (FileChannel channel = DurableFile.open(file);
                FileLock lock = channel.lock()) {
            boolean begins = channel.size() == 0;
            DurableFile.append(channel, line);
            if (begins) {
                DurableFile.forceNames(folders);
            }
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /**
     * Writes down that a task is followed from here, unless that is written already.
     *
     * @return whether it was written now
     * @throws JournalException when the journal cannot be read or written
     */
    public boolean adopt(Job job) {
        String task = job.state().task().orElseThrow().toString();
        if (contents().latest().stream().anyMatch(entry -> task.equals(entry.task()))) {
            return false;
        }
        append(JournalEntry.of(job));
        return true;
    }

    /**
     * Writes down that a task is the outcome of a job whose answer was lost.
     *
     * @param by who decided so
     * @return whether it was written now, and not before
     * @throws IllegalArgumentException when it cannot be so
     * @throws JournalException when the journal cannot be read or written
     */
    public boolean resolve(String job, ProviderTask task, String by, Instant now) {
        List<JournalEntry> latest = contents().latest();
        JournalEntry said = said(latest, job);
        if (task.toString().equals(said.task())) {
            return false;
        }
        refuseKnown(said);
        if (!said.provider().equals(task.provider())) {
            throw refusal("job " + job + " was handed over to " + said.provider());
        }
        if (latest.stream().anyMatch(entry -> entry.isMadeHere(task))) {
            throw refusal(task + " is the outcome of another job");
        }
        append(said.resolved(task, by, now));
        return true;
    }

    /**
     * Writes down that a job whose answer was lost is given up.
     *
     * @param reason why
     * @param by who decided so
     * @throws IllegalArgumentException when it cannot be so
     * @throws JournalException when the journal cannot be read or written
     */
    public void abandon(String job, String reason, String by, Instant now) {
        JournalEntry said = said(contents().latest(), job);
        refuseKnown(said);
        append(said.abandoned(reason, by, now));
    }

    private static JournalEntry said(List<JournalEntry> latest, String job) {
        return latest.stream()
                .filter(entry -> entry.job().equals(job))
                .findFirst()
                .orElseThrow(() -> refusal("the journal knows no job " + job));
    }

    /**
     * What people decided about the job of a task, the oldest first.
     *
     * @throws JournalException when the file is there and cannot be read
     */
    public List<DecisionLine> decisions(ProviderTask task) {
        Set<String> jobs =
                contents().latest().stream()
                        .filter(entry -> task.toString().equals(entry.task()))
                        .map(JournalEntry::job)
                        .collect(Collectors.toSet());
        Map<String, JournalEntry> before = new HashMap<>();
        return lines().stream()
                .flatMap(line -> entry(line).stream())
                .filter(entry -> jobs.contains(entry.job()))
                .flatMap(entry -> entry.decision(before.put(entry.job(), entry)).stream())
                .toList();
    }

    /** The tasks that are known of jobs that are followed from here, by the names of their jobs. */
    public Map<String, String> tasks() {
        Map<String, String> tasks = new LinkedHashMap<>();
        for (JournalEntry entry : contents().latest()) {
            if (entry.task() != null && !entry.isAtService()) {
                tasks.put(entry.job(), entry.task());
            }
        }
        return tasks;
    }

    private static void refuseKnown(JournalEntry said) {
        if (said.isAtService()) {
            throw refusal(
                    "job %s was handed over to the service %s, which resolves it: resolve --server"
                            .formatted(said.job(), said.server()));
        }
        if (!said.isDoubtful()) {
            throw refusal("the outcome of job " + said.job() + " is known: " + said.stage());
        }
    }

    private static IllegalArgumentException refusal(String sentence) {
        return new IllegalArgumentException(sentence);
    }

    /** How many jobs the provider may have, and nobody knows. */
    public long doubtful(String provider) {
        return contents().latest().stream()
                .filter(entry -> entry.isDoubtful() && !entry.isAtService())
                .filter(entry -> entry.provider().equals(provider))
                .count();
    }

    /**
     * What the journal says.
     *
     * @param latest what was last said of each job, the oldest first
     * @param unreadable how many lines are damaged
     */
    public record Contents(List<JournalEntry> latest, long unreadable) {
        /** Keeps the order. */
        public Contents {
            latest = List.copyOf(latest);
        }
    }

    /**
     * All that can be read.
     *
     * @throws JournalException when the file is there and cannot be read
     */
    public Contents contents() {
        Map<String, JournalEntry> latest = new LinkedHashMap<>();
        long unreadable = 0;
        for (String line : lines()) {
            Optional<JournalEntry> entry = entry(line);
            entry.ifPresent(said -> latest.put(said.job(), said));
            unreadable += entry.isPresent() ? 0 : 1;
        }
        return new Contents(new ArrayList<>(latest.values()), unreadable);
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return DurableFile.lines(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new JournalException("the journal", file, "read", failed);
        }
    }

    private Optional<JournalEntry> entry(String line) {
        try {
            return Optional.ofNullable(mapper.readValue(line, JournalEntry.class));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
