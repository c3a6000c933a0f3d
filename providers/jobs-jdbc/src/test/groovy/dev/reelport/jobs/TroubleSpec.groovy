package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.job

import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.time.InstantSource
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class TroubleSpec extends Specification {

    static final CLOCK = { NOW } as InstantSource

    @TempDir
    Path folder

    private static DatabaseException refused(String url) {
        try {
            JobDatabase.open(DatabaseSettings.of(url), CLOCK).close()
            throw new AssertionError('it was opened' as Object)
        } catch (DatabaseException refused) {
            assert refused.message.readLines().size() == 1
            return refused
        }
    }

    def "a file that is no database is told"() {
        given:
        def file = folder.resolve('jobs.db')
        Files.writeString(file, 'this is no database at all\n' * 100)

        expect:
        refused("jdbc:sqlite:$file").message ==
                "the database $file is damaged, or is no SQLite database: put back a copy that is whole"
        Files.readString(file).startsWith('this is no database')
    }

    def "a database whose pages are damaged is told when they are read"() {
        given:
        def file = folder.resolve('jobs.db')
        def settings = DatabaseSettings.of("jdbc:sqlite:$file")
        JobDatabase.open(settings, CLOCK).withCloseable { database -> 300.times { database.jobs().add(job("job-$it")) } }
        byte[] bytes = Files.readAllBytes(file)
        (8192..<bytes.length).each { bytes[it] = (byte) 0x5a }
        Files.write(file, bytes)

        when:
        JobDatabase.open(settings, CLOCK).withCloseable { it.jobs().list(JobFilter.newest(999)) }

        then:
        def damaged = thrown(DatabaseException)
        damaged.message.contains("the database $file is damaged")
    }

    def "a file in a folder that is not there is told"() {
        given:
        def file = folder.resolve('missing/jobs.db')

        expect:
        refused("jdbc:sqlite:$file").message == "the database $file cannot be opened: there is no folder ${folder.resolve('missing')}"
    }

    def "a folder is no file"() {
        expect:
        refused("jdbc:sqlite:$folder").message.startsWith("the database $folder cannot be opened: it must be a file")
    }

    def "a server that nobody reaches is told, without the password"() {
        given: 'a port where nobody listens any more'
        def port = new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
        def trouble = refused("postgresql://anna:canary@127.0.0.1:$port/reelport")

        expect:
        trouble.message == "the database 127.0.0.1:$port/reelport cannot be reached: check host and port, and whether the server runs"
        !stackOf(trouble).contains('canary')
    }

    def "a user whom the server refuses is told, without the password"() {
        given:
        def known = TestDatabase.postgresql()
        known.database.jobs().add(job())
        TestDatabase.passwordsAreAskedOf('stranger', 'right')
        def refusals = []

        when: 'the server has read its rules anew'
        new PollingConditions(timeout: 20).eventually {
            refusals.add(refused(known.url.replace('postgres:postgres@', 'stranger:canary@')))
        }

        then:
        def trouble = refusals.last() as DatabaseException
        trouble.message.endsWith(' refuses the user: check user and password')
        !trouble.message.contains('stranger')
        !stackOf(trouble).contains('canary')

        cleanup:
        known.close()
    }

    def "a database that its server does not have is told"() {
        given:
        def known = TestDatabase.postgresql()

        expect:
        refused(known.url + '_other').message.endsWith('_other does not exist on its server')
    }

    def "a job whose row makes no sense is told by name"() {
        given:
        def file = folder.resolve('jobs.db')
        def database = JobDatabase.open(DatabaseSettings.of("jdbc:sqlite:$file"), CLOCK)
        database.jobs().add(job())
        DriverManager.getConnection("jdbc:sqlite:$file").withCloseable {
            it.createStatement().executeUpdate("update jobs set state = '$state'")
        }

        when:
        database.jobs().find(new JobId('job-1'))

        then:
        def unreadable = thrown(DatabaseException)
        unreadable.message == 'what the database says of job job-1 is unreadable'

        cleanup:
        database.close()

        where:
        state << ['{', '{"stage":"NOWHERE"}', '{"stage":"RUNNING"}', '{"stage":"SUCCEEDED","task":"acme/1"}']
    }

    def "fields that a later version adds are passed over"() {
        expect:
        StateText.read('{"stage":"RUNNING","task":"acme/1","later":{"a":[1]},"progress":0.5}', 'job 1').state().progress().fraction() == 0.5d
        StateText.read('{"stage":"ACCEPTED","later":1}', 'job 1') == new StateText.Decided(new JobState.Accepted(), null)
    }

    private static String stackOf(Throwable failed) {
        def text = new StringWriter()
        failed.printStackTrace(new PrintWriter(text))
        text.toString()
    }
}
