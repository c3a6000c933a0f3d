package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.older
import static dev.reelport.testkit.JobSamples.task

import com.sun.management.OperatingSystemMXBean
import dev.reelport.domain.job.Attention
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.Stage
import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.LocalDate
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicLongArray
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/**
 * A thousand jobs in flight, ten thousand, a hundred thousand, each attended about every thirty seconds, as learned waits ask for where
 * films take minutes: how late that is, and what it costs. The provider takes no time and the machine's clock is the clock.
 * {@code mvn -Pbench verify} writes the table.
 */
@Requires({ System.getProperty('bench') })
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ManyJobsSpec extends Specification {

    static final PAGE = Path.of('..', '..', 'docs', 'performance.md')
    static final BEGIN = '<!-- many jobs: written by ManyJobsSpec -->'
    static final END = '<!-- end of many jobs -->'

    static final List<Integer> NUMBERS = System.getProperty('bench.jobs', '1000,10000,100000').split(',')*.toInteger()
    static final Duration EVERY = Duration.ofSeconds(30)
    static final Duration MEASURED = Duration.ofSeconds(40)
    static final Duration MOST_FOR_ALL = Duration.ofMinutes(3)

    @TempDir
    Path folder

    def "all are attended, however many there are"() {
        when:
        def lines = NUMBERS.collect { measured(it) }
        write(lines)

        then:
        lines.size() == NUMBERS.size()
    }

    private String measured(int number) {
        def database = JobDatabase.open(DatabaseSettings.of("jdbc:sqlite:${folder.resolve("${number}.db")}"), InstantSource.system())
        try {
            fill(database, number)
            long empty = heap()
            def crew = new Crew(database, number)
            long begun = System.nanoTime()
            database.attention().begin(crew)
            def all = crew.everyone.await(MOST_FOR_ALL.toSeconds(), TimeUnit.SECONDS)
            double taken = (System.nanoTime() - begun) / 1e9d
            return steady(database, crew, number, all ? "%.1f".formatted(taken) : "not within ${MOST_FOR_ALL.toSeconds()}", empty)
        } finally {
            database.close()
        }
    }

    private String steady(JobDatabase database, Crew crew, int number, String taken, long empty) {
        pass(EVERY)
        crew.lags.clear()
        long before = processorNanos()
        pass(MEASURED)
        def lags = crew.lags.toList().sort()
        def cost = (processorNanos() - before) / 1e6d / Math.max(1, lags.size())
        def listing = (1..21).collect { timed { database.jobs().list(new JobFilter([Stage.RUNNING] as Set, 'acme', 100)) } }.sort()[10]
        // The spec's own notes: three numbers of a job, and what was late.
        double perJob = (heap() - empty - 24L * lags.size()) / (double) number - 8d
        '| %,d | %s | %,.0f | %.2f | %.2f | %.2f | %.0f | %.1f |'.formatted(number, taken, lags.size() / (double) MEASURED.toSeconds(),
                part(lags, 0.5), part(lags, 0.99), cost, Math.max(0d, perJob), listing)
    }

    private static void pass(Duration time) {
        new CountDownLatch(1).await(time.toSeconds(), TimeUnit.SECONDS)
    }

    private static double part(List<Long> lags, double share) {
        lags ? lags[Math.min(lags.size() - 1, (int) (lags.size() * share))] / 1e3d : Double.NaN
    }

    private static void fill(JobDatabase database, int number) {
        Executors.newFixedThreadPool(64).withCloseable { threads ->
            number.times { n -> threads.submit { database.jobs().add(older(job("job-$n", new JobState.Running(task("task-$n"), null)), Duration.ofMillis(n))) } }
        }
    }

    private static double timed(Runnable act) {
        long begin = System.nanoTime()
        act.run()
        (System.nanoTime() - begin) / 1e6d
    }

    private static long heap() {
        3.times { System.gc() }
        ManagementFactory.memoryMXBean.heapMemoryUsage.used
    }

    private static long processorNanos() {
        (ManagementFactory.operatingSystemMXBean as OperatingSystemMXBean).processCpuTime
    }

    private static void write(List<String> lines) {
        def table = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, SQLite; ${MEASURED.toSeconds()} s each, after a first round.\n\n" +
                '| jobs in flight | all taken up after s | attended a second | late p50 s | late p99 s | processor ms each | heap bytes a job | listing 100 ms |\n' +
                "|---:|---:|---:|---:|---:|---:|---:|---:|\n${lines.join('\n')}\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { table }))
    }

    /** Reads each job when it is due, finds that it still runs, and comes again. */
    private static final class Crew implements Attention.Attendant {
        final CountDownLatch everyone
        final Queue<Long> lags = new ConcurrentLinkedQueue<>()
        private final JobDatabase database
        private final AtomicLongArray due
        private final Random chance = new Random(1)

        Crew(JobDatabase database, int number) {
            this.database = database
            due = new AtomicLongArray(number)
            everyone = new CountDownLatch(number)
        }

        @Override
        Optional<Instant> attend(JobId id) {
            assert database.jobs().find(id).present
            int number = id.value().substring(4).toInteger()
            def now = Instant.now()
            // The first time they are all due at once, so the second is anywhere.
            def wait = due.get(number) == 0 ? EVERY.toMillis() * chance.nextDouble() : EVERY.toMillis() * (0.9 + 0.2 * chance.nextDouble())
            def next = now.plusMillis(wait as long)
            long was = due.getAndSet(number, next.toEpochMilli())
            if (was == 0) {
                everyone.countDown()
            } else {
                lags.add(now.toEpochMilli() - was)
            }
            Optional.of(next)
        }
    }
}
