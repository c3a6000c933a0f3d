package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.failure
import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.older
import static dev.reelport.testkit.JobSamples.order
import static dev.reelport.testkit.JobSamples.withPicture

import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Stage
import dev.reelport.domain.order.OrderFilter
import dev.reelport.domain.order.Scope
import dev.reelport.domain.video.ImageSource
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.time.Duration
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import org.flywaydb.core.Flyway
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What a database promises beyond its ports. */
class JobDatabaseSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    private TestDatabase database(String kind) {
        test = kind == 'SQLite' ? TestDatabase.sqlite(folder) : TestDatabase.postgresql()
        test
    }

    /** Past the ports. */
    private <T> T sql(Closure<T> work) {
        def account = new Properties()
        account.putAll(test.url.startsWith('jdbc:') ? [:] : [user: 'postgres', password: 'postgres'])
        DriverManager.getConnection(DatabaseSettings.of(test.url).address().url(), account).withCloseable { work(it) }
    }

    private int count(String rows) {
        sql { Connection connection ->
            def row = connection.createStatement().executeQuery("select count(*) from $rows")
            row.next()
            row.getInt(1)
        }
    }

    def "keys that were there before keys had scopes go on with what they could do (#kind)"() {
        given: 'the tables as they were'
        database(kind)
        def address = DatabaseSettings.of(test.url).address()
        def source = address.dialect().source(address, Duration.ZERO)
        Flyway.configure(Pools.classLoader).dataSource(source).placeholders(address.dialect().types()).target('5').load().migrate()
        sql { it.createStatement().execute("insert into client_keys (hash, client, beginning, created) values ('${'a' * 64}', 'shop', 'rp_aaaaaa', 1)") }

        when:
        def key = test.database.keys().find('a' * 64).get()

        then:
        key.scopes() == [Scope.CREATE, Scope.READ, Scope.METRICS] as Set

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "a job and its wake-up are kept together, or neither is (#kind)"() {
        given:
        def jobs = database(kind).database.jobs()
        jobs.add(job())

        expect:
        count("scheduled_tasks where task_name = 'jobs'") == 1

        when: 'the list cannot be written'
        sql { it.createStatement().execute('alter table scheduled_tasks rename to hidden') }
        attempt { jobs.add(job('job-2')) }
        attempt { jobs.replace(job().become(new JobState.Submitting(), NOW)) }
        attempt { test.database.orders().add(order('job-3', 'key-1'), job('job-3')) }
        sql { it.createStatement().execute('alter table hidden rename to scheduled_tasks') }

        then:
        jobs.list(JobFilter.newest(9)) == [job()]
        jobs.changes(new JobId('job-1'), 0).size() == 1
        test.database.orders().find('anna', 'key-1').empty
        count("scheduled_tasks where task_name = 'jobs'") == 1

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    private static void attempt(Closure work) {
        try {
            work()
            assert false
        } catch (DatabaseException refused) {
            assert refused.message.startsWith('the database ')
        }
    }

    def "what is kept is there when the database is opened again (#kind)"() {
        given:
        def before = database(kind).database
        before.orders().add(order('job-1', 'key-1'), job('job-1', new JobState.Accepted(), withPicture([1, 2] as byte[])))
        before.close()
        def calls = new LinkedBlockingQueue<JobId>()

        when:
        def after = test.open()
        after.attention().begin { JobId job -> calls.add(job); Optional.empty() }

        then:
        calls.poll(20, TimeUnit.SECONDS) == new JobId('job-1')
        after.orders().find('anna', 'key-1').get() == order('job-1', 'key-1')
        (after.jobs().find(new JobId('job-1')).get().request().images()[0].source() as ImageSource.Upload).content().open().bytes == [1, 2] as byte[]

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "listing reads no picture (#kind)"() {
        given:
        def database = database(kind).database
        database.orders().add(order(), job('job-1', new JobState.Accepted(), withPicture([1, 2] as byte[])))

        when: 'there are none to read'
        sql { it.createStatement().execute('drop table job_image_parts') }

        then:
        database.jobs().list(JobFilter.newest(9)).size() == 1
        database.orders().list(OrderFilter.newest(9)).size() == 1
        def picture = (database.jobs().find(new JobId('job-1')).get().request().images()[0].source() as ImageSource.Upload).content()
        picture.length() == 2

        when:
        picture.open()

        then:
        def unreadable = thrown(IOException)
        unreadable.message == 'image 0 of job job-1 cannot be read'

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "jobs that fell off the list are put back, unless all is done with them (#kind)"() {
        given:
        def database = database(kind).database
        def old = new JobState.Rejected(failure())
        database.jobs().add(job('job-1'))
        database.jobs().add(job('job-2', old))
        test.clock.pass(Duration.ofDays(1))
        database.jobs().add(older(job('job-3', old), Duration.ofDays(-1)))
        sql { it.createStatement().execute('delete from scheduled_tasks') }
        sql { it.createStatement().execute("update jobs set changed_at = changed_at + ${Duration.ofDays(1).toNanos()} where id = 'job-3'") }
        def calls = new LinkedBlockingQueue<JobId>()

        when:
        database.attention().begin { JobId job -> calls.add(job); Optional.empty() }

        then:
        [calls.poll(20, TimeUnit.SECONDS), calls.poll(20, TimeUnit.SECONDS)].toSet() == [new JobId('job-1'), new JobId('job-3')] as Set

        when:
        database.jobs().add(job('job-4'))

        then:
        calls.poll(20, TimeUnit.SECONDS) == new JobId('job-4')

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "whoever looks for jobs that ended of late reads no others"() {
        given:
        def database = database('SQLite').database

        when:
        def plan = database.transactions.read { Session it ->
            it.select({ row -> row.getString('detail') }, "explain query plan $WakeUps.DONE_OF_LATE".toString(), 0, 0)
        }

        then:
        plan.any { it.contains('jobs_by_end') }
        plan.every { !it.startsWith('SCAN') }
    }

    def "only a job that was forgotten is told when the list is swept, not one that is done with: #what (#kind)"() {
        given:
        def database = database(kind).database
        database.jobs().add(job('job-1', state))
        sql { it.createStatement().execute('delete from scheduled_tasks') }

        when:
        def told = database.transactions.write { Session it -> new WakeUps(test.clock, 'me').sweep(it) }

        then:
        told == forgotten
        count("scheduled_tasks where task_name = 'jobs'") == forgotten

        when: 'attending begins: to be safe, each is put back'
        database.transactions.change { Session it -> new WakeUps(test.clock, 'me').sweepDone(it, Duration.ofMinutes(10)) }

        then:
        count("scheduled_tasks where task_name = 'jobs'") == 1

        where:
        kind         | what                          | state                                                     || forgotten
        'SQLite'     | 'one on its way'              | new JobState.Submitted(new ProviderTask('acme', 'task-1')) || 1
        'SQLite'     | 'one that waits for a person' | new JobState.Unresolved(failure())                        || 0
        'SQLite'     | 'one that ended just now'     | new JobState.Rejected(failure())                          || 0
        'PostgreSQL' | 'one on its way'              | new JobState.Submitted(new ProviderTask('acme', 'task-1')) || 1
        'PostgreSQL' | 'one that waits for a person' | new JobState.Unresolved(failure())                        || 0
        'PostgreSQL' | 'one that ended just now'     | new JobState.Rejected(failure())                          || 0
    }

    def "a thread that is interrupted meanwhile still learns that its job is kept (#kind)"() {
        given:
        def jobs = database(kind).database.jobs()
        def interrupted = new LinkedBlockingQueue<Boolean>()

        when:
        def thread = Thread.startVirtualThread {
            Thread.currentThread().interrupt()
            jobs.add(job())
            interrupted.add(Thread.interrupted())
        }
        thread.join()

        then:
        interrupted.poll()
        jobs.find(new JobId('job-1')).present

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "SQLite is told to survive a power loss"() {
        given:
        def database = database('SQLite').database
        database.jobs().add(job())

        expect: 'synchronous FULL is 2'
        database.transactions.write { Session it -> it.first({ row -> row.getInt(1) }, 'pragma synchronous').get() } == 2
        database.transactions.write { Session it -> it.first({ row -> row.getString(1) }, 'pragma journal_mode').get() } == 'wal'

        when: 'a reader tries to write'
        database.transactions.read { Session it -> it.update('delete from jobs') }

        then:
        thrown(DatabaseException)
        database.jobs().list(new JobFilter([Stage.ACCEPTED] as Set, null, 9)).size() == 1
    }
}
