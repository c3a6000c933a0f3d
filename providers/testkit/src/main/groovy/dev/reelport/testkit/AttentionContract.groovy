package dev.reelport.testkit

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.state

import dev.reelport.domain.job.Attention
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.Stage
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification

/** What everybody promises who sees to it that jobs are attended. At least eight at a time. */
abstract class AttentionContract extends Specification {

    static final ONE = new JobId('job-1')

    /** Under test, with nothing on its list at the beginning of each feature. It is closed afterwards. */
    abstract Attention attention()

    /** The store that it belongs to. */
    abstract JobStore jobs()

    /** The clock of both. */
    abstract SettableClock clock()

    /** Each call, in order. */
    def calls = new LinkedBlockingQueue<JobId>()

    /** What a call comes to; nothing more to do, unless somebody says otherwise. */
    volatile Closure<Optional> answer = { JobId job -> Optional.empty() }

    void begin() {
        attention().begin { JobId job ->
            calls.add(job)
            answer(job)
        }
    }

    /** Time creeps on meanwhile: who looks now and then does so by the clock. */
    JobId called() {
        for (int look = 0; look < 400; look++) {
            def job = calls.poll(50, TimeUnit.MILLISECONDS)
            if (job) {
                return job
            }
            clock().pass(Duration.ofMillis(5))
        }
        null
    }

    /** Whoever is called next was added last: nobody else was due. */
    boolean nobodyElseIsDue() {
        def last = "last-${UUID.randomUUID()}"
        jobs().add(job(last))
        called() == new JobId(last)
    }

    def "a job is due when it was added, before calling begins or after"() {
        given:
        jobs().add(job('job-1'))

        when:
        begin()

        then:
        called() == ONE

        when:
        jobs().add(job('job-2'))

        then:
        called() == new JobId('job-2')
        nobodyElseIsDue()
    }

    def "a job is due again when it was said"() {
        given:
        def first = new AtomicBoolean(true)
        answer = { JobId job -> first.getAndSet(false) ? Optional.of(NOW.plusSeconds(60)) : Optional.empty() }
        jobs().add(job())
        begin()
        assert called() == ONE

        when:
        clock().pass(Duration.ofSeconds(50))

        then:
        nobodyElseIsDue()

        when:
        clock().pass(Duration.ofSeconds(10))

        then:
        called() == ONE
    }

    def "a job of which nothing more is to come is due when it changes"() {
        given:
        jobs().add(job())
        begin()
        assert called() == ONE
        assert nobodyElseIsDue()

        when:
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))

        then:
        called() == ONE
        nobodyElseIsDue()
    }

    def "a hint makes a job due that is #what"() {
        given:
        answer = { JobId job -> job == ONE ? next : Optional.empty() }
        jobs().add(job())
        begin()
        assert called() == ONE
        assert nobodyElseIsDue()

        when:
        attention().hint(ONE)

        then:
        called() == ONE

        where:
        what                | next
        'waiting its turn'  | Optional.of(NOW.plusSeconds(3600))
        'off the list'      | Optional.empty()
    }

    def "a hint of a job that is not there is none"() {
        when:
        begin()
        attention().hint(new JobId('nobody'))

        then:
        nobodyElseIsDue()
    }

    def "#what while a job is attended is not lost, though nothing more was to come"() {
        given:
        def busy = new CountDownLatch(1)
        def entered = new CountDownLatch(1)
        jobs().add(job())
        answer = { JobId job ->
            entered.countDown()
            busy.await()
            Optional.empty()
        }
        begin()
        assert entered.await(20, TimeUnit.SECONDS)

        when:
        happens.call(this)
        busy.countDown()

        then: 'it is attended once more'
        called() == ONE
        called() == ONE
        nobodyElseIsDue()

        where:
        what                       | happens
        'a change by another'      | { it.jobs().replace(job().become(state(Stage.SUBMITTING), NOW)) }
        'a hint'                   | { it.attention().hint(ONE) }
    }

    def "what happens while a job is attended comes before the time that was said"() {
        given:
        def busy = new CountDownLatch(1)
        def entered = new CountDownLatch(1)
        jobs().add(job())
        answer = { JobId job ->
            entered.countDown()
            busy.await()
            calls.count { it == ONE } > 1 ? Optional.empty() : Optional.of(NOW.plusSeconds(3600))
        }
        begin()
        assert entered.await(20, TimeUnit.SECONDS)

        when:
        attention().hint(ONE)
        busy.countDown()

        then:
        called() == ONE
        called() == ONE
    }

    def "what the attendant changes is no news to the attendant"() {
        given:
        jobs().add(job())
        answer = { JobId id ->
            if (id == ONE) {
                jobs().replace(job().become(state(Stage.SUBMITTING), NOW))
            }
            Optional.empty()
        }

        when:
        begin()

        then:
        called() == ONE
        nobodyElseIsDue()
        nobodyElseIsDue()
    }

    def "a job that was refused is never due"() {
        given:
        jobs().add(job('job-1', state(Stage.RUNNING)))

        when:
        jobs().add(job('job-2', state(Stage.SUBMITTED)))

        then:
        thrown(IllegalArgumentException)

        when:
        begin()

        then:
        called() == ONE
        nobodyElseIsDue()
    }

    def "a job whose attendance failed is attended again, later and later"() {
        given:
        def failures = 3
        answer = { JobId job ->
            if (job == ONE && failures-- > 0) {
                throw new IllegalStateException('the oven is broken')
            }
            Optional.empty()
        }
        jobs().add(job())

        when:
        begin()

        then:
        called() == ONE
        [1, 2, 4].every { seconds ->
            assert nobodyElseIsDue()
            clock().pass(Duration.ofSeconds(seconds))
            called() == ONE
        }
        nobodyElseIsDue()
    }

    def "jobs are attended beside each other, not one after the other"() {
        given:
        def together = new CountDownLatch(8)
        8.times { jobs().add(job("job-$it")) }
        answer = { JobId job ->
            together.countDown()
            assert together.await(20, TimeUnit.SECONDS)
            Optional.empty()
        }

        when:
        begin()

        then:
        together.await(20, TimeUnit.SECONDS)
    }

    def "one job is attended by one at a time, whatever happens to it"() {
        given:
        def inside = new ConcurrentHashMap<JobId, AtomicInteger>()
        def most = new AtomicInteger()
        def done = new CountDownLatch(60)
        answer = { JobId job ->
            def here = inside.computeIfAbsent(job) { new AtomicInteger() }
            most.accumulateAndGet(here.incrementAndGet(), Math.&max)
            attention().hint(new JobId("job-${(done.count) % 5}"))
            Thread.yield()
            here.decrementAndGet()
            done.countDown()
            Optional.empty()
        }
        5.times { jobs().add(job("job-$it")) }

        when:
        begin()
        while (!done.await(1, TimeUnit.MILLISECONDS)) {
            5.times { attention().hint(new JobId("job-$it")) }
        }

        then:
        most.get() == 1
    }

    def "closing waits for what is being attended, and nobody is called afterwards"() {
        given:
        def busy = new CountDownLatch(1)
        def entered = new CountDownLatch(1)
        jobs().add(job())
        answer = { JobId job ->
            entered.countDown()
            busy.await()
            Optional.empty()
        }
        begin()
        assert entered.await(20, TimeUnit.SECONDS)

        when:
        def closing = CompletableFuture.runAsync { attention().close() }

        then:
        !closing.done

        when:
        busy.countDown()
        closing.get(20, TimeUnit.SECONDS)
        jobs().add(job('job-2'))

        then:
        calls.toList() == [ONE]
    }

    def "calling begins once"() {
        given:
        begin()

        when:
        begin()

        then:
        thrown(IllegalStateException)
    }
}
