package dev.reelport.jobs;

import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.VideoRequest;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Orders jobs from several threads and attends to them for ever, until it is killed. Says which
 * orders were acknowledged, and which jobs are being attended.
 */
final class Victim {
    private static final int THREADS = 4;

    private Victim() {}

    /** The address of the database. */
    public static void main(String[] arguments) {
        InstantSource clock = Clock.systemUTC();
        JobDatabase database = JobDatabase.open(DatabaseSettings.of(arguments[0]), clock);
        database.attention().begin(Victim::attendForEver);
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = ProcessHandle.current().pid() + "-" + thread + "-";
            Thread.ofVirtual().start(() -> order(database, clock, prefix));
        }
        waitForEver();
    }

    private static Optional<Instant> attendForEver(JobId job) {
        say("attending " + job);
        waitForEver();
        return Optional.empty();
    }

    private static void order(JobDatabase database, InstantSource clock, String prefix) {
        for (int number = 0; ; number++) {
            JobId id = new JobId(prefix + number);
            Instant now = clock.instant();
            VideoRequest request = VideoRequest.of(new Prompt("A cat.")).build();
            Job job = Job.accepted(id, "acme", "any", request, now);
            database.orders()
                    .add(
                            new Order(
                                    id,
                                    "anna",
                                    "openai",
                                    null,
                                    id.value(),
                                    "print",
                                    List.of(),
                                    List.of(),
                                    now),
                            job);
            database.jobs().replace(job.become(new JobState.Submitting(), now));
            say("kept " + id);
        }
    }

    private static void say(String line) {
        PrintStream out = System.out;
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
