package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.SettableClock
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.Stage
import spock.lang.Specification

class ResolveJobSpec extends Specification {

    def clock = new SettableClock()
    def jobs = new InMemoryJobStore()
    def resolveJob = new ResolveJob(jobs, clock)
    def unresolved = job(at(Stage.UNRESOLVED))

    def "a person who found the task has it followed"() {
        given:
        jobs.add(unresolved)
        clock.pass(seconds(5))

        when:
        def job = resolveJob.adopt(unresolved, task('found'), 'ann')

        then:
        job == unresolved.become(new JobState.Submitted(task('found')), 'ann', NOW.plusSeconds(5))
        job.decidedBy() == 'ann'
        jobs.find(task('found')).get() == job
    }

    def "a person may give it up, and says why"() {
        given:
        jobs.add(unresolved)

        when:
        def job = resolveJob.abandon(unresolved, 'the vendor shows nothing', 'ann')

        then:
        job == unresolved.become(new JobState.Abandoned('the vendor shows nothing'), 'ann', NOW)
        jobs.changes(unresolved.id(), 1)*.decidedBy() == ['ann']
        jobs.find(unresolved.id()).get() == job
    }

    def "the task of another provider is not the one that was lost"() {
        given:
        jobs.add(unresolved)

        when:
        resolveJob.adopt(unresolved, task('found', 'other'), 'ann')

        then:
        thrown(IllegalArgumentException)
        jobs.find(unresolved.id()).get() == unresolved
    }

    def "a job that was being handed over when its process ended is in doubt, and can be resolved"() {
        given:
        def submitting = job(at(Stage.SUBMITTING))
        jobs.add(submitting)
        clock.pass(seconds(5))

        when:
        def doubted = resolveJob.doubt(submitting)

        then:
        doubted == submitting.become(new JobState.Unresolved(Failure.forGood(FailureKind.UNREADABLE,
                'the process that handed it over ended before the answer came')), NOW.plusSeconds(5))
        jobs.find(submitting.id()).get() == doubted
        resolveJob.adopt(doubted, task('found'), 'ann').state() == new JobState.Submitted(task('found'))
    }

    def "nobody doubts a job that is not being handed over: #stage"() {
        when:
        resolveJob.doubt(job(at(stage)))

        then:
        def refused = thrown(IllegalStateException)
        refused.message == "job job-1 is $stage and cannot become UNRESOLVED"

        where:
        stage << Stage.values().toList() - Stage.SUBMITTING
    }

    def "the task of another job is not the one that was lost"() {
        given:
        jobs.add(unresolved)
        jobs.add(job(at(Stage.RUNNING), 'job-2'))

        when:
        resolveJob.adopt(unresolved, task(), 'ann')

        then:
        thrown(IllegalArgumentException)
        jobs.find(unresolved.id()).get() == unresolved
    }

    def "only a job in doubt is resolved by hand: #stage"() {
        when:
        resolve(new ResolveJob(jobs, clock), job(at(stage)))

        then:
        def refused = thrown(IllegalStateException)
        refused.message == "job job-1 is $stage; only a job whose answer was lost is resolved by hand"

        where:
        [stage, resolve] << [Stage.values().toList() - Stage.UNRESOLVED,
                             [{ use, job -> use.adopt(job, task(), 'ann') }, { use, job -> use.abandon(job, 'x', 'ann') }]].combinations()
    }
}
