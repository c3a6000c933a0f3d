package dev.reelport.jobs

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import javax.sql.DataSource
import org.sqlite.SQLiteException
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** What is written while the writer is busy is kept together, and what fails in it fails alone. */
@Timeout(60)
class GroupCommitSpec extends Specification {

    @TempDir
    Path folder

    /** As the service has it: what one transaction leaves behind, the next one finds. */
    ConnectionPool pool

    DataSource source
    int commits = 0

    @AutoCleanup
    GroupCommit groups

    @AutoCleanup
    def callers = Executors.newVirtualThreadPerTaskExecutor()

    def setup() {
        pool = Pools.toFile(DatabaseAddress.read("jdbc:sqlite:${folder.resolve('a.db')}"), 1, [])
        source = [getConnection: { pool.source().connection.tap { commits++ } }] as DataSource
        groups = new GroupCommit(source, { connection, statements -> new Session(connection, new DefaultJdbcCustomization(false), statements) })
        write { it.update('create table parents (id text primary key)') }
        write { it.update('create table children (parent text references parents deferrable initially deferred)') }
        commits = 0
    }

    def cleanup() {
        pool.end().close()
    }

    def "what came while it wrote is one transaction; each is told its own result"() {
        when:
        def told = together((1..40).collect { n -> { session -> session.update('insert into parents values (?)', "p$n".toString()); n } })

        then:
        told*.get() == (1..40).toList()
        commits == 2
        rows('parents').size() == 41
    }

    def "what fails in company is undone alone"() {
        when:
        def told = together([
                { it.update('insert into parents values (?)', 'one') },
                { it.update('insert into parents values (?)', 'half'); it.update('insert into parents values (?)', 'one') },
                { it.update('insert into parents values (?)', 'also half'); throw new IllegalArgumentException('no') },
                { it.update('insert into parents values (?)', 'two') }])

        then:
        outcomes(told) == [1, SQLiteException, IllegalArgumentException, 1]
        rows('parents') == ['first', 'one', 'two'] as Set
    }

    def "where the commit fails, nobody is told that anything is kept"() {
        when: 'a child whose parent is missing is found out by the commit'
        def told = together([
                { it.update('insert into parents values (?)', 'one') },
                { it.update('insert into children values (?)', 'nobody') },
                { it.update('insert into parents values (?)', 'two') }])

        then:
        outcomes(told) == [SQLiteException] * 3
        rows('parents') == ['first'] as Set

        and: 'the next is written as ever'
        write { it.update('insert into parents values (?)', 'three') } == 1
    }

    def "alone, what fails is undone as well"() {
        when:
        write { it.update('insert into parents values (?)', 'half'); throw new IllegalStateException('no') }

        then:
        thrown(ExecutionException)
        rows('parents') == [] as Set
    }

    def "more than one group has are all written"() {
        when:
        def told = together((1..1000).collect { n -> { session -> session.update('insert into parents values (?)', "p$n".toString()) } })

        then:
        told*.get() == [1] * 1000
        commits < 20
        rows('parents').size() == 1001
    }

    private Object write(Closure<?> work) {
        groups.write({ work(it) } as Transactions.Work, [])
    }

    /** All of them wait while the writer writes a first row. */
    private List<CompletableFuture> together(List<Closure> works) {
        def begun = new CountDownLatch(1)
        def goOn = new CountDownLatch(1)
        def first = callers.submit({ write { it.update('insert into parents values (?)', 'first'); begun.countDown(); goOn.await(30, TimeUnit.SECONDS) } })
        begun.await(30, TimeUnit.SECONDS)
        def told = []
        works.eachWithIndex { work, n ->
            told << CompletableFuture.supplyAsync({ write(work) }, callers)
            new PollingConditions(timeout: 10, delay: 0.001).eventually { assert groups.waiting.size() == n + 1 }
        }
        goOn.countDown()
        first.get()
        told
    }

    private static List outcomes(List<CompletableFuture> told) {
        told.collect { future -> future.handle { result, failure -> failure == null ? result : root(failure).class }.get() }
    }

    private static Throwable root(Throwable failure) {
        failure.cause == null ? failure : root(failure.cause)
    }

    private Set<String> rows(String table) {
        source.connection.withCloseable {
            def rows = it.createStatement().executeQuery("select * from $table")
            def all = [] as Set
            while (rows.next()) {
                all << rows.getString(1)
            }
            all
        }
    }
}
