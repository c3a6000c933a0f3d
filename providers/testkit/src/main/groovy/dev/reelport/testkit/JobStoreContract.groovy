package dev.reelport.testkit

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.at
import static dev.reelport.testkit.JobSamples.inMemory
import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.older
import static dev.reelport.testkit.JobSamples.state
import static dev.reelport.testkit.JobSamples.task
import static dev.reelport.testkit.JobSamples.withPicture

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobChange
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.Stage
import dev.reelport.domain.job.StaleJobException
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import spock.lang.Specification

/** What every job store promises. */
abstract class JobStoreContract extends Specification {

    /** The store under test, empty at the beginning of each feature. */
    abstract JobStore jobs()

    def "what is added is found, by its name and by its task"() {
        given:
        jobs().add(job())
        jobs().add(job('job-2', state(Stage.RUNNING)))

        expect:
        jobs().find(new JobId('job-1')).get() == job()
        jobs().find(task()).get() == job('job-2', state(Stage.RUNNING))
        jobs().find(new JobId('job-3')).empty
        jobs().find(task('task-2')).empty
        jobs().find(task('task-1', 'other')).empty
    }

    def "whatever was asked and however it stands, it is found as it was added, by chance #seed"() {
        given:
        def requests = new RandomRequests(JobSamples.anything(), seed)
        def states = new RandomStates('acme', seed)
        def added = (1..150).collect { n ->
            def state = states.next(Stage.values()[n % Stage.values().length])
            new Job(new JobId("job-$n"), 'acme', n % 7 == 0 ? null : 'any', n % 5 == 0 ? null : requests.next(), state,
                    states.moment(), n % 3 == 0 ? states.moment() : null, states.moment(), 1)
        }

        when:
        added.each { jobs().add(it) }

        then:
        added.every { inMemory(jobs().find(it.id()).get()) == it }
        jobs().list(JobFilter.newest(999)).collect { inMemory(it) }.toSet() == added.toSet()
        added.every { jobs().changes(it.id(), 0) == [JobChange.of(it)] }

        where:
        seed << [1L, 2L]
    }

    def "a picture that travels with a request is read from the store, many times"() {
        given:
        byte[] bytes = (0..9999).collect { it as byte }
        jobs().add(job('job-1', new JobState.Accepted(), withPicture(bytes)))
        def content = { (jobs().find(new JobId('job-1')).get().request().images()[0].source() as ImageSource.Upload).content() }

        expect:
        content().length() == 10_000
        2.times { assert content().open().withStream { it.bytes } == bytes }

        when: 'the job goes on'
        def kept = jobs().find(new JobId('job-1')).get()
        jobs().replace(kept.become(new JobState.Submitting(), NOW))

        then:
        content().open().withStream { it.bytes } == bytes
        jobs().find(new JobId('job-1')).get().request() == kept.request()
    }

    def "a job whose picture cannot be read is not kept"() {
        given:
        def broken = new Content.OfSource({ throw new IOException('the disk is gone') }, 3)
        def request = VideoRequest.of(new Prompt('A cat.')).image(ReferenceImage.of(new ImageSource.Upload('a.png', 'image/png', broken))).build()

        when:
        jobs().add(job('job-1', new JobState.Accepted(), request))
        (jobs().find(new JobId('job-1')).get().request().images()[0].source() as ImageSource.Upload).content().open()

        then: 'at the latest when it is opened'
        def failed = thrown(Exception)
        [failed, failed.cause].any { it instanceof IOException }
    }

    def "a job is added once"() {
        given:
        jobs().add(job())

        when:
        jobs().add(job('job-1', state(Stage.FAILED)))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'there is a job job-1 already'
        jobs().find(new JobId('job-1')).get() == job()
        jobs().find(task()).empty
    }

    def "the next version replaces the one that is kept"() {
        given:
        jobs().add(job())
        def next = job().become(state(Stage.SUBMITTING), NOW.plusNanos(1))

        when:
        jobs().replace(next)

        then:
        jobs().find(new JobId('job-1')).get() == next
        jobs().list(JobFilter.newest(9)) == [next]
    }

    def "any other version is stale: #version"() {
        given:
        jobs().add(job())
        def other = new Job(new JobId('job-1'), 'acme', 'any', null, state(Stage.SUBMITTING), NOW, null, NOW, version)

        when:
        jobs().replace(other)

        then:
        thrown(StaleJobException)
        jobs().find(new JobId('job-1')).get() == job()

        where:
        version << [0, 1, 3]
    }

    def "a job that nobody added cannot be replaced"() {
        when:
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))

        then:
        thrown(StaleJobException)
        jobs().list(JobFilter.newest(9)) == []
    }

    def "a task belongs to one job: it is not added with another"() {
        given:
        jobs().add(job('job-1', state(Stage.RUNNING)))

        when:
        jobs().add(job('job-2', state(Stage.SUBMITTED)))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'the task acme/task-1 belongs to job job-1'
        jobs().list(JobFilter.newest(9)) == [job('job-1', state(Stage.RUNNING))]
        jobs().changes(new JobId('job-2'), 0) == []
    }

    def "a task belongs to one job: no other comes to it"() {
        given:
        def unresolved = job('job-2', state(Stage.UNRESOLVED))
        jobs().add(job('job-1', state(Stage.RUNNING)))
        jobs().add(unresolved)

        when:
        jobs().replace(unresolved.become(state(Stage.SUBMITTED), NOW))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'the task acme/task-1 belongs to job job-1'
        jobs().find(new JobId('job-2')).get() == unresolved
        jobs().changes(new JobId('job-2'), 0).size() == 1
        jobs().find(task()).get().id() == new JobId('job-1')
    }

    def "a job that comes to another task leaves the first"() {
        given:
        def first = job('job-1', new JobState.Failed(task(), JobSamples.failure(FailureKind.TIMED_OUT)))
        jobs().add(first)

        when:
        jobs().replace(first.become(new JobState.Submitted(task('task-2')), NOW))

        then:
        jobs().find(task()).empty
        jobs().find(task('task-2')).get().id() == new JobId('job-1')
    }

    def "the states of a job are kept in order"() {
        given:
        def versions = [job()]
        [state(Stage.SUBMITTING), state(Stage.SUBMITTED), state(Stage.RUNNING), state(Stage.SUCCEEDED)].eachWithIndex { next, n ->
            versions << versions.last().become(next, NOW.plusSeconds(n))
        }

        when:
        jobs().add(versions.first())
        versions.tail().each { jobs().replace(it) }

        then:
        jobs().changes(new JobId('job-1'), 0) == versions.collect { JobChange.of(it) }
        jobs().changes(new JobId('job-1'), 3)*.version() == [4, 5]
        jobs().changes(new JobId('job-1'), 5) == []
        jobs().changes(new JobId('job-2'), 0) == []
    }

    def "who decided is kept with the state that was decided, and with no other"() {
        given:
        def accepted = job()
        def submitting = accepted.become(state(Stage.SUBMITTING), NOW)
        def unresolved = submitting.become(state(Stage.UNRESOLVED), NOW)
        def adopted = unresolved.become(state(Stage.SUBMITTED), 'shop (key rp_abcdef…)', NOW)
        def running = adopted.become(state(Stage.RUNNING), NOW)
        def taken = Job.adopted(new JobId('job-2'), task('task-2'), 'ops', NOW)

        when:
        jobs().add(accepted)
        [submitting, unresolved, adopted].each { jobs().replace(it) }
        jobs().add(taken)

        then:
        jobs().find(accepted.id()).get() == adopted
        jobs().find(taken.id()).get() == taken

        when:
        jobs().replace(running)

        then:
        jobs().find(accepted.id()).get().decidedBy() == null
        jobs().changes(accepted.id(), 0)*.decidedBy() == [null, null, null, 'shop (key rp_abcdef…)', null]
        jobs().changes(taken.id(), 0)*.decidedBy() == ['ops']
    }

    def "jobs are listed newest first, as many as are wanted"() {
        given:
        [b: 1, d: 2, c: 2, a: 3].each { id, age ->
            def one = job(id, id == 'c' ? state(Stage.REJECTED) : state(Stage.ACCEPTED))
            jobs().add(older(at(one, id == 'a' ? 'other' : 'acme'), Duration.ofNanos(age)))
        }

        expect:
        names(JobFilter.newest(9)) == ['b', 'c', 'd', 'a']
        names(JobFilter.newest(2)) == ['b', 'c']
        names(new JobFilter([Stage.ACCEPTED] as Set, null, 2)) == ['b', 'd']
        names(new JobFilter([Stage.ACCEPTED, Stage.REJECTED] as Set, 'acme', 9)) == ['b', 'c', 'd']
        names(new JobFilter([] as Set, 'other', 2)) == ['a']
        names(new JobFilter([] as Set, 'nobody', 2)) == []
    }

    private List<String> names(JobFilter filter) {
        jobs().list(filter)*.id()*.value()
    }

    def "jobs of the same moment are listed by name, letter by letter"() {
        given:
        def names = ['plum', 'Fig', 'apple', 'Quince', '_cherry', 'lime-2', 'lime_1', 'lime1', 'Z']
        names.each { jobs().add(job(it)) }

        expect:
        jobs().list(JobFilter.newest(99))*.id()*.value() == names.toSorted()
    }

    def "of many that replace the same version at once, one gets through"() {
        given:
        def tries = 8
        def start = new CyclicBarrier(tries)

        expect:
        20.times { round ->
            def first = job("job-$round")
            jobs().add(first)
            def outcomes = together(tries) { n ->
                start.await()
                try {
                    jobs().replace(first.become(n % 2 == 0 ? new JobState.Submitting() : new JobState.Cancelled(null), NOW))
                    'through'
                } catch (StaleJobException ignored) {
                    'stale'
                }
            }
            assert outcomes.countBy { it } == [through: 1, stale: tries - 1]
            assert jobs().changes(first.id(), 0)*.version() == [1, 2]
        }
    }

    def "of many that add a job for one task at once, one gets through"() {
        given:
        def tries = 8
        def start = new CyclicBarrier(tries)

        expect:
        20.times { round ->
            def outcomes = together(tries) { n ->
                start.await()
                try {
                    jobs().add(job("job-$round-$n", new JobState.Submitted(task("task-$round"))))
                    'through'
                } catch (IllegalArgumentException refused) {
                    assert refused.message.startsWith("the task acme/task-$round belongs to job job-$round-")
                    'refused'
                }
            }
            assert outcomes.countBy { it } == [through: 1, refused: tries - 1]
        }
    }

    /** Runs them all at once, on virtual threads, and waits for what each of them comes to. */
    static List together(int count, Closure task) {
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            def all = (0..<count).collect { n -> threads.submit({ task(n) } as Callable) }
            all*.get()
        }
    }
}
