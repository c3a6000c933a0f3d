package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.video.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures as rows, each in parts, so that none is ever in memory as a whole. The parts of a long
 * one are kept before its job, each in a transaction of its own: others write meanwhile. Where the
 * job never comes, they are swept away a day later. Safe for any number of threads.
 */
final class PictureRows {
    /** The bytes of each part but the last. */
    static final int PART = 1 << 20;

    /** Nobody takes as long to keep a picture. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final String INSERT =
            "insert into job_image_parts (job, number, part, bytes) values (?, ?, ?, ?)";
    private static final String SELECT =
            "select bytes from job_image_parts where job = ? and number = ? and part = ?";
    private static final String COMING = "insert into jobs_to_come (job, at) values (?, ?)";
    private static final String COME = "delete from jobs_to_come where job = ?";
    private static final String DELETE =
            "delete from job_image_parts where job = ? and number = ? and part = ?";
    private static final String LOST_PARTS =
            """
            delete from job_image_parts where job in (
                select job from jobs_to_come where at < ?
                    and not exists (select 1 from jobs where jobs.id = jobs_to_come.job))
            """;
    private static final String LOST = "delete from jobs_to_come where at < ?";

    private final Transactions transactions;
    private final InstantSource clock;

    PictureRows(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps the long ones of a job that is still to come, and reads the others, so that nothing is
     * read while a transaction goes on: they may lie in this database too.
     *
     * @param pictures of the job, by number
     * @throws UncheckedIOException when one cannot be read to its end
     */
    Coming keepLong(JobId job, List<Content> pictures) {
        Map<Integer, byte[]> shortOnes = new HashMap<>();
        List<Integer> longOnes = new ArrayList<>();
        long read = 0;
        for (int number = 0; number < pictures.size(); number++) {
            long length = length(pictures.get(number));
            if (read + length <= PART) {
                shortOnes.put(number, whole(pictures.get(number)));
                read += length;
            } else {
                longOnes.add(number);
            }
        }
        if (!longOnes.isEmpty()) {
            transactions.change(
                    session -> session.update(COMING, job.value(), Moments.of(clock.instant())));
        }
        longOnes.forEach(number -> keepParts(job, number, pictures.get(number)));
        return new Coming(job, shortOnes, longOnes);
    }

    /**
     * The pictures of a job that is still to come.
     *
     * @param shortOnes by number; together no more than a part
     * @param longOnes the numbers of those that are kept
     */
    record Coming(JobId job, Map<Integer, byte[]> shortOnes, List<Integer> longOnes) {}

    /** The job does not come: it was there before. */
    void forget(Coming coming) {
        for (int number : coming.longOnes()) {
            int part = 0;
            while (isDeleted(coming.job(), number, part)) {
                part++;
            }
        }
        if (!coming.longOnes().isEmpty()) {
            transactions.change(session -> session.update(COME, coming.job().value()));
        }
    }

    private boolean isDeleted(JobId job, int number, int part) {
        return transactions.write(session -> session.update(DELETE, job.value(), number, part)) > 0;
    }

    private void keepParts(JobId job, int number, Content picture) {
        try (InputStream bytes = picture.open()) {
            long left = picture.length();
            byte[] whole = new byte[PART];
            for (int part = 0; left > 0; part++) {
                byte[] some = left < PART ? new byte[(int) left] : whole;
                fill(some, bytes);
                int which = part;
                transactions.change(session -> insert(session, job, number, which, some));
                left -= some.length;
            }
        } catch (IOException unreadable) {
            throw unkept(unreadable);
        }
    }

    /**
     * Part of the transaction that adds a job: the pictures that are not kept yet, and that the job
     * has come.
     *
     * @throws IllegalStateException when the job took so long that its long pictures were swept
     */
    static void insert(Session session, Coming coming) throws SQLException {
        for (Map.Entry<Integer, byte[]> picture : coming.shortOnes().entrySet()) {
            insert(session, coming.job(), picture.getKey(), 0, picture.getValue());
        }
        if (!coming.longOnes().isEmpty() && session.update(COME, coming.job().value()) == 0) {
            throw new IllegalStateException("the images of job " + coming.job() + " are gone");
        }
    }

    private static void insert(Session session, JobId job, int number, int part, byte[] bytes)
            throws SQLException {
        session.update(INSERT, job.value(), number, part, bytes);
    }

    private static byte[] whole(Content picture) {
        try (InputStream bytes = picture.open()) {
            byte[] whole = new byte[(int) picture.length()];
            fill(whole, bytes);
            return whole;
        } catch (IOException unreadable) {
            throw unkept(unreadable);
        }
    }

    private static void fill(byte[] part, InputStream bytes) throws IOException {
        if (bytes.readNBytes(part, 0, part.length) < part.length) {
            throw new IOException("it ends before its end");
        }
    }

    private static long length(Content picture) {
        try {
            return picture.length();
        } catch (IOException gone) {
            throw unkept(gone);
        }
    }

    private static UncheckedIOException unkept(IOException why) {
        return new UncheckedIOException("an image of the request cannot be kept", why);
    }

    /** A part of a picture; empty where it has none of that number. */
    static Optional<byte[]> part(Session session, JobId job, int number, int part)
            throws SQLException {
        return session.first(row -> row.getBytes(1), SELECT, job.value(), number, part);
    }

    /** Removes those whose job never came; how many such jobs there were. */
    int sweep() {
        long since = Moments.of(clock.instant().minus(PATIENCE));
        return transactions.write(
                session -> {
                    session.update(LOST_PARTS, since);
                    return session.update(LOST, since);
                });
    }
}
