package dev.reelport.jobs

import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.Stage
import dev.reelport.testkit.SettableClock
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** A process that is killed in the middle of everything. */
class DeathSpec extends Specification {

    @TempDir
    Path folder

    def "no job that was acknowledged is lost, and each is attended again"() {
        given:
        def url = "jdbc:sqlite:${folder.resolve('jobs.db')}".toString()
        def kept = [] as Set
        def attending = [] as Set

        when: 'it is killed three times while it writes and attends'
        3.times {
            def lines = killedAfter(url, 150)
            kept.addAll(lines.findAll { it.startsWith('kept ') }.collect { new JobId(it - 'kept ') })
            attending.addAll(lines.findAll { it.startsWith('attending ') }.collect { new JobId(it - 'attending ') })
        }

        then:
        kept.size() >= 150
        !attending.empty

        when: 'another process takes over, once the dead one has been silent for long enough'
        def attended = ConcurrentHashMap.<JobId>newKeySet()
        def clock = new SettableClock(Instant.now() + Duration.ofMinutes(10))
        def database = JobDatabase.open(DatabaseSettings.of(url).with(TestDatabase.ATTENTION), clock)
        database.attention().begin { JobId job -> attended.add(job); Optional.empty() }

        then: 'every acknowledged job is there, in the state and under the key that was acknowledged'
        def there = database.jobs().list(JobFilter.newest(999_999)).collectEntries { [it.id(), it] }
        kept.every { there[it].state().stage() == Stage.SUBMITTING }
        kept.every { database.orders().find('anna', it.value()).present }

        and: 'and so is nothing half done'
        there.keySet().every { database.orders().find(it).present && !database.jobs().changes(it, 0).empty }

        and: 'all are attended, those too that died with their attendant'
        new PollingConditions(timeout: 60).eventually {
            clock.pass(Duration.ofMillis(500))
            assert attended.containsAll(there.keySet())
        }
        attended.containsAll(attending)

        cleanup:
        database?.close()
    }

    /** What it said until it was killed: at least so many lines. */
    private static List<String> killedAfter(String url, int lines) {
        def process = new ProcessBuilder(ProcessHandle.current().info().command().get(), '--enable-native-access=ALL-UNNAMED',
                '-cp', System.getProperty('java.class.path'), 'dev.reelport.jobs.Victim', url)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start()
        try {
            def said = process.inputReader()
            def read = []
            while (read.size() < lines) {
                def line = said.readLine()
                assert line != null: 'it ended by itself'
                read << line
            }
            process.toHandle().destroyForcibly()
            read.addAll(said.readLines())
            read
        } finally {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)
        }
    }
}
