package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.order

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.order.Alternatives
import dev.reelport.domain.order.Attempt
import dev.reelport.domain.order.RepeatedOrderException
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import dev.reelport.testkit.JobSamples
import java.nio.file.Path
import java.sql.DriverManager
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Pictures of any length: kept whole or not at all, and in nobody's way. */
class PicturesSpec extends Specification {

    static final PART = PictureRows.PART

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    private JobDatabase database(String kind) {
        test = kind == 'SQLite' ? TestDatabase.sqlite(folder) : TestDatabase.postgresql()
        test.database
    }

    def "a picture of #length bytes is read as it was kept (#kind)"() {
        given:
        def bytes = bytes(length)

        when:
        database(kind).orders().add(order(), job('job-1', new JobState.Accepted(), withPictures(new Content.OfBytes(bytes))))

        then:
        def kept = picture('job-1')
        kept.length() == length
        kept.open().bytes == bytes
        read(kept, 7_777) == bytes
        count('jobs_to_come') == 0
        count('job_image_parts') == parts

        where:
        [length, parts, kind] << [[[0, 1], [1, 1], [PART - 1, 1], [PART, 1], [PART + 1, 2], [2 * PART, 2], [3 * PART + 5, 4]], ['SQLite', 'PostgreSQL']].combinations().collect { it.flatten() }
    }

    def "how an order goes on has long pictures too, and those of the job once (#kind)"() {
        given:
        def own = new Content.OfBytes(bytes(2 * PART + 1))
        def another = new Content.OfBytes(bytes(PART + 9))
        def more = new Alternatives(withPictures(another, own), [], Fidelity.STRICT, ['b/c'])

        when:
        database(kind).orders().add(order('job-1'), job('job-1', new JobState.Accepted(), withPictures(own)), more, new Attempt(false, Instant.EPOCH))

        then:
        count('job_image_parts') == 5
        JobSamples.inMemory(test.database.orders().alternatives(new JobId('job-1')).get().request()) == withPictures(another, own)
        picture('job-1').open().bytes == own.open().bytes

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "others write while a long picture is being kept (#kind)"() {
        given: 'one that does not go on by itself'
        def database = database(kind)
        def begun = new CountDownLatch(1)
        def goOn = new CountDownLatch(1)
        def bytes = bytes(3 * PART)
        def slow = new Content.OfSource({ new Halting(bytes, begun, goOn) } as Content.Opener, bytes.length)

        when:
        def adding = CompletableFuture.runAsync { database.orders().add(order('job-1'), job('job-1', new JobState.Accepted(), withPictures(slow))) }
        assert begun.await(20, TimeUnit.SECONDS)
        database.orders().add(order('job-2'), job('job-2'))

        then: 'and of the one that is not all there, nothing is seen'
        database.jobs().find(new JobId('job-2')).present
        database.jobs().find(new JobId('job-1')).empty
        count('job_image_parts') == 1

        when:
        goOn.countDown()
        adding.get(20, TimeUnit.SECONDS)

        then:
        picture('job-1').open().bytes == bytes

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "of a picture that #what, nothing is kept, and a day later its parts are gone (#kind)"() {
        given:
        def database = database(kind)
        database.orders().add(order('job-0'), job('job-0', new JobState.Accepted(), withPictures(new Content.OfBytes(bytes(2 * PART)))))

        when:
        database.orders().add(order('job-1'), job('job-1', new JobState.Accepted(), withPictures(new Content.OfSource({ stream() } as Content.Opener, 3 * PART))))

        then:
        thrown(UncheckedIOException)
        database.jobs().find(new JobId('job-1')).empty
        database.orders().find(new JobId('job-1')).empty
        count('job_image_parts') == 2 + 2

        when:
        def pictures = new PictureRows(Pools.open(DatabaseSettings.of(test.url).address(), 2, io.opentelemetry.api.OpenTelemetry.noop().getTracer('')), test.clock)
        def tooSoon = pictures.sweep()
        test.clock.pass(PictureRows.PATIENCE + Duration.ofSeconds(1))

        then:
        tooSoon == 0
        pictures.sweep() == 1
        pictures.sweep() == 0
        count('job_image_parts') == 2
        picture('job-0').open().bytes == bytes(2 * PART)

        cleanup:
        pictures?.transactions?.close()

        where:
        [what, stream, kind] << [
                ['ends before its end', { new ByteArrayInputStream(new byte[3 * PART - 1]) }, 'SQLite'],
                ['breaks off', { new SequenceInputStream(new ByteArrayInputStream(new byte[2 * PART]), new Broken()) }, 'SQLite'],
                ['breaks off', { new SequenceInputStream(new ByteArrayInputStream(new byte[2 * PART]), new Broken()) }, 'PostgreSQL'],
        ]
    }

    def "a repeat that loses the race keeps no job, and takes nothing from the first (#kind)"() {
        given:
        def database = database(kind)
        def bytes = bytes(2 * PART)
        database.orders().add(order('job-1', 'key-1'), job('job-1', new JobState.Accepted(), withPictures(new Content.OfBytes(bytes))))

        when:
        database.orders().add(order('job-2', 'key-1'), job('job-2', new JobState.Accepted(), withPictures(new Content.OfBytes(bytes))))

        then:
        thrown(RepeatedOrderException)
        database.jobs().find(new JobId('job-2')).empty
        picture('job-1').open().bytes == bytes
        count('job_image_parts') == 2
        count('jobs_to_come') == 0

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "an order goes on with pictures that are in the database, though there is one connection (#kind)"() {
        given:
        test = kind == 'SQLite' ? TestDatabase.sqlite(folder) : TestDatabase.postgresql()
        def database = JobDatabase.open(new DatabaseSettings(test.url, null, null, 1, TestDatabase.ATTENTION), test.clock)
        def bytes = [bytes(9), bytes(PART - 9), bytes(PART)]
        def first = job('job-1', new JobState.Accepted(), withPictures(*bytes.collect { new Content.OfBytes(it) }))
        database.orders().add(order('job-1'), first, new Alternatives(first.request(), [], Fidelity.STRICT, ['b/c']), new Attempt(false, Instant.EPOCH))
        def submitting = first.become(new JobState.Submitting(), JobSamples.NOW)
        database.jobs().replace(submitting)

        when:
        def next = job('job-2', new JobState.Accepted(), database.orders().alternatives(first.id()).get().request())
        database.orders().moveOn(submitting.become(new JobState.Rejected(JobSamples.failure()), JobSamples.NOW), order('job-2'), next, null)

        then:
        database.jobs().find(next.id()).get().request().images()*.source()*.content()*.open()*.bytes == bytes

        cleanup:
        database?.close()

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    private Content picture(String job) {
        (test.database.jobs().find(new JobId(job)).get().request().images()[0].source() as ImageSource.Upload).content()
    }

    private int count(String table) {
        def account = new Properties()
        account.putAll(test.url.startsWith('jdbc:') ? [:] : [user: 'postgres', password: 'postgres'])
        DriverManager.getConnection(DatabaseSettings.of(test.url).address().url(), account).withCloseable { connection ->
            def row = connection.createStatement().executeQuery("select count(*) from $table")
            row.next()
            row.getInt(1)
        }
    }

    private static VideoRequest withPictures(Content... contents) {
        def request = VideoRequest.of(new Prompt('A cat.'))
        contents.each { request.image(ReferenceImage.of(new ImageSource.Upload('a.png', 'image/png', it))) }
        request.build()
    }

    private static byte[] bytes(int length) {
        def bytes = new byte[length]
        new Random(length).nextBytes(bytes)
        bytes
    }

    /** In small steps, as a socket takes them. */
    private static byte[] read(Content content, int step) {
        def all = new ByteArrayOutputStream()
        def some = new byte[step]
        content.open().withCloseable { stream ->
            for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
                all.write(some, 0, count)
            }
        }
        all.toByteArray()
    }

    /** Stops behind the first part. */
    private static final class Halting extends InputStream {

        private final InputStream bytes
        private final CountDownLatch begun
        private final CountDownLatch goOn
        private int come

        Halting(byte[] bytes, CountDownLatch begun, CountDownLatch goOn) {
            this.bytes = new ByteArrayInputStream(bytes)
            this.begun = begun
            this.goOn = goOn
        }

        @Override
        int read() {
            if (come++ == PART) {
                begun.countDown()
                goOn.await(20, TimeUnit.SECONDS)
            }
            bytes.read()
        }
    }

    private static final class Broken extends InputStream {

        @Override
        int read() throws IOException {
            throw new IOException('gone')
        }
    }
}
