package dev.reelport.domain.job

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.task

import spock.lang.Specification

import java.util.concurrent.CountDownLatch
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

class InMemoryJobStoreSpec extends Specification {

    def jobs = new InMemoryJobStore()

    def "what is added is found, by its name and by its task"() {
        given:
        jobs.add(job())
        jobs.add(job(at(Stage.RUNNING), 'job-2'))

        expect:
        jobs.find(new JobId('job-1')).get() == job()
        jobs.find(task()).get().id() == new JobId('job-2')
        jobs.find(new JobId('job-3')).empty
        jobs.find(task('task-2')).empty
        jobs.find(task('task-1', 'other')).empty
    }

    def "a job is added once"() {
        given:
        jobs.add(job())

        when:
        jobs.add(job(at(Stage.FAILED)))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'there is a job job-1 already'
        jobs.find(new JobId('job-1')).get() == job()
    }

    def "the next version replaces the one that is kept"() {
        given:
        jobs.add(job())
        def next = job().become(at(Stage.SUBMITTING), NOW)

        when:
        jobs.replace(next)

        then:
        jobs.find(new JobId('job-1')).get() == next
        jobs.list(JobFilter.newest(9)) == [next]
    }

    def "any other version is stale: #version"() {
        given:
        jobs.add(job())
        def other = new Job(new JobId('job-1'), 'acme', 'generous', null, at(Stage.SUBMITTING), NOW, null, NOW, version)

        when:
        jobs.replace(other)

        then:
        thrown(StaleJobException)
        jobs.find(new JobId('job-1')).get() == job()

        where:
        version << [0, 1, 3]
    }

    def "a task belongs to one job: it is not added with another"() {
        given:
        jobs.add(job(at(Stage.RUNNING)))

        when:
        jobs.add(job(at(Stage.SUBMITTED), 'job-2'))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'the task acme/task-1 belongs to job job-1'
        jobs.list(JobFilter.newest(9)) == [job(at(Stage.RUNNING))]
        jobs.find(task()).get().id() == new JobId('job-1')
    }

    def "a task belongs to one job: no other comes to it"() {
        given:
        def unresolved = job(at(Stage.UNRESOLVED), 'job-2')
        jobs.add(job(at(Stage.RUNNING)))
        jobs.add(unresolved)

        when:
        jobs.replace(unresolved.become(at(Stage.SUBMITTED), NOW))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'the task acme/task-1 belongs to job job-1'
        jobs.find(new JobId('job-2')).get() == unresolved
        jobs.find(task()).get().id() == new JobId('job-1')
    }

    def "a job keeps its task through all its versions"() {
        given:
        def submitted = job(at(Stage.SUBMITTED))
        def running = submitted.become(at(Stage.RUNNING), NOW)
        jobs.add(submitted)

        when:
        jobs.replace(running)
        jobs.replace(running.become(at(Stage.SUCCEEDED), NOW))

        then:
        jobs.find(task()).get().state() == at(Stage.SUCCEEDED)
    }

    def "a job that was refused leaves its task free"() {
        given:
        def accepted = job()
        jobs.add(accepted)

        when: 'the name is taken, and the version is stale'
        [{ jobs.add(job(at(Stage.RUNNING))) }, { jobs.replace(job(at(Stage.RUNNING))) }].each { refused ->
            try {
                refused()
                assert false
            } catch (IllegalArgumentException | StaleJobException expected) {
                assert expected.message
            }
        }

        then:
        jobs.find(task()).empty

        when:
        jobs.add(job(at(Stage.RUNNING), 'job-2'))

        then:
        jobs.find(task()).get().id() == new JobId('job-2')
    }

    def "a job that comes to another task leaves the first"() {
        given:
        def first = job(new JobState.Failed(task(), Failure.forNow(FailureKind.TIMED_OUT, 'no film yet')))
        jobs.add(first)

        when:
        jobs.replace(first.become(new JobState.Submitted(task('task-2')), NOW))

        then:
        jobs.find(task()).empty
        jobs.find(task('task-2')).get().id() == new JobId('job-1')
    }

    def "a job that nobody added cannot be replaced"() {
        when:
        jobs.replace(job().become(at(Stage.SUBMITTING), NOW))

        then:
        thrown(StaleJobException)
        jobs.list(JobFilter.newest(9)) == []
    }

    def "jobs are listed newest first, as many as are wanted"() {
        given:
        [b: 1, d: 2, c: 2, a: 3].each { id, age ->
            def created = NOW.minusSeconds(age)
            jobs.add(new Job(new JobId(id), 'acme', null, null, id == 'c' ? at(Stage.FAILED) : at(Stage.ACCEPTED), created, null, NOW, 1))
        }

        expect:
        jobs.list(JobFilter.newest(9))*.id()*.value() == ['b', 'c', 'd', 'a']
        jobs.list(JobFilter.newest(2))*.id()*.value() == ['b', 'c']
        jobs.list(new JobFilter([Stage.ACCEPTED] as Set, null, 2))*.id()*.value() == ['b', 'd']
        jobs.list(new JobFilter([] as Set, 'other', 2)) == []
    }

    def "jobs of the same moment are listed by name"() {
        given:
        def names = ['plum', 'fig', 'apple', 'quince', 'cherry', 'lime', 'banana', 'pear']
        names.each { jobs.add(job(at(Stage.ACCEPTED), it)) }

        expect:
        jobs.list(JobFilter.newest(99))*.id()*.value() == names.toSorted()
    }

    def "of two that replace the same version at once, one gets through"() {
        given:
        def threads = Executors.newFixedThreadPool(2)
        def wins = new AtomicInteger()
        def losses = new AtomicInteger()

        when:
        200.times { round ->
            def first = job(at(Stage.ACCEPTED), "job-$round")
            jobs.add(first)
            def start = new CyclicBarrier(2)
            def done = new CountDownLatch(2)
            [new JobState.Submitting(), new JobState.Cancelled(null)].each { next ->
                threads.execute {
                    start.await()
                    try {
                        jobs.replace(first.become(next, NOW))
                        wins.incrementAndGet()
                    } catch (StaleJobException ignored) {
                        losses.incrementAndGet()
                    } finally {
                        done.countDown()
                    }
                }
            }
            assert done.await(10, TimeUnit.SECONDS)
        }

        then:
        wins.get() == 200
        losses.get() == 200

        cleanup:
        threads.shutdownNow()
    }
}
