package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.job

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.testkit.SettableClock
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** Several replicas on one PostgreSQL. */
class ReplicasSpec extends Specification {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    def soon = new PollingConditions(timeout: 30)

    def "two replicas share the work, and never attend to one job at once"() {
        given:
        def jobs = 300
        def inside = new ConcurrentHashMap<JobId, AtomicInteger>()
        def attended = new ConcurrentHashMap<JobId, AtomicInteger>()
        def byReplica = [new AtomicInteger(), new AtomicInteger()]
        def most = new AtomicInteger()

        and: 'no call of either ends before both hold several jobs: opening a replica takes longer than all the work'
        def bothAtWork = new CountDownLatch(4)
        jobs.times { test.database.jobs().add(job("job-$it")) }

        when:
        byReplica.eachWithIndex { count, replica ->
            (replica == 0 ? test.database : test.open()).attention().begin { JobId job ->
                most.accumulateAndGet(inside.computeIfAbsent(job) { new AtomicInteger() }.incrementAndGet(), Math.&max)
                if (count.incrementAndGet() <= 2) {
                    bothAtWork.countDown()
                }
                assert bothAtWork.await(20, TimeUnit.SECONDS)
                inside[job].decrementAndGet()
                attended.computeIfAbsent(job) { new AtomicInteger() }.incrementAndGet()
                Optional.of(NOW + Duration.ofHours(1))
            }
        }

        then:
        soon.eventually { assert attended.size() == jobs }
        attended.values().every { it.get() == 1 }
        most.get() == 1
        byReplica.every { it.get() > 1 }
        byReplica*.get().sum() == jobs
    }

    def "what one replica adds, changes or hints at, another attends to"() {
        given:
        def calls = new LinkedBlockingQueue<JobId>()
        def other = test.open()
        other.attention().begin { JobId job -> calls.add(job); Optional.empty() }
        def here = test.database == other ? test.open() : test.database

        when:
        here.jobs().add(job())

        then: 'when its clock has come to the next look'
        passing { calls.poll() } == new JobId('job-1')

        when:
        here.jobs().replace(job().become(new JobState.Submitting(), NOW))

        then:
        passing { calls.poll() } == new JobId('job-1')

        when:
        here.attention().hint(new JobId('job-1'))

        then:
        passing { calls.poll() } == new JobId('job-1')
    }

    def "a change made elsewhere while a job is attended is not lost"() {
        given:
        def entered = new CountDownLatch(1)
        def busy = new CountDownLatch(1)
        def calls = new AtomicInteger()
        def other = test.open()
        def here = test.open()
        here.jobs().add(job())
        here.attention().begin { JobId job ->
            calls.incrementAndGet()
            entered.countDown()
            busy.await()
            Optional.empty()
        }
        assert entered.await(20, TimeUnit.SECONDS)

        when:
        other.jobs().replace(job().become(new JobState.Submitting(), NOW))
        busy.countDown()

        then:
        soon.eventually { assert calls.get() == 2 }
    }

    def "the jobs of a replica that is silent are attended by another"() {
        given: 'one that is stuck, and whose clock stands still: it says no more that it lives'
        def stuck = new CountDownLatch(1)
        def entered = new CountDownLatch(1)
        def calls = new LinkedBlockingQueue<JobId>()
        test.database.jobs().add(job())
        test.database.attention().begin { JobId job -> entered.countDown(); stuck.await(); Optional.empty() }
        assert entered.await(20, TimeUnit.SECONDS)
        def later = new SettableClock(NOW + Duration.ofMinutes(1))
        def other = JobDatabase.open(DatabaseSettings.of(test.url).with(TestDatabase.ATTENTION), later)

        when:
        other.attention().begin { JobId job -> calls.add(job); Optional.empty() }

        then:
        passing(later) { calls.poll() } == new JobId('job-1')

        when: 'the first one comes back, what it does is not undone by it'
        stuck.countDown()
        test.database.attention().close()

        then:
        other.jobs().find(new JobId('job-1')).present

        cleanup:
        stuck.countDown()
        other?.close()
    }

    /** Lets the time go on until there is something. */
    private <T> T passing(clock = test.clock, Closure<T> look) {
        T found = null
        soon.eventually {
            clock.pass(Duration.ofMillis(20))
            found = look()
            assert found != null
        }
        found
    }
}
