package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.SettableClock
import dev.reelport.domain.StagedProvider
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.Stage
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.provider.UnknownProviderException
import spock.lang.Specification

class AdoptTaskSpec extends Specification {

    def provider = new StagedProvider()
    def jobs = new InMemoryJobStore()
    def clock = new SettableClock()
    def adoptTask = new AdoptTask(Providers.of(provider), jobs, clock, { new JobId('new') })

    def "a task that nobody follows gets a job, and the provider is not asked"() {
        when:
        def job = adoptTask.adopt(task())

        then:
        job == Job.adopted(new JobId('new'), task(), NOW)
        jobs.list(JobFilter.newest(9)) == [job]
        provider.polled == []
    }

    def "a task that is followed keeps its job"() {
        given:
        jobs.add(job(at(Stage.RUNNING)))

        expect:
        adoptTask.adopt(task()) == job(at(Stage.RUNNING))
        jobs.list(JobFilter.newest(9)).size() == 1
    }

    def "a job that timed out is followed again, from now"() {
        given:
        def late = job(new JobState.Failed(task(), Failure.forNow(FailureKind.TIMED_OUT, 'no film yet')))
        jobs.add(late)
        clock.pass(seconds(9000))

        when:
        def resumed = adoptTask.adopt(task())

        then:
        resumed == late.become(new JobState.Submitted(task()), NOW.plusSeconds(9000))
        resumed.age(NOW.plusSeconds(9001)) == seconds(1)
        jobs.list(JobFilter.newest(9)) == [resumed]
        provider.polled == []
    }

    def "a person who takes a task in, or has it followed again, is kept with the job"() {
        when:
        def job = adoptTask.adopt(task(), 'ann')

        then:
        job.decidedBy() == 'ann'
        jobs.changes(job.id(), 0)*.decidedBy() == ['ann']

        when: 'it times out, which nobody decided'
        def late = job.become(new JobState.Failed(task(), Failure.forNow(FailureKind.TIMED_OUT, 'no film yet')), NOW)
        jobs.replace(late)
        def resumed = adoptTask.adopt(task(), 'bob')

        then:
        late.decidedBy() == null
        resumed.decidedBy() == 'bob'
        jobs.changes(job.id(), 0)*.decidedBy() == ['ann', null, 'bob']
    }

    def "a job that came to another end stays there: #stage"() {
        given:
        jobs.add(job(at(stage)))

        expect:
        adoptTask.adopt(task()) == job(at(stage))

        where:
        stage << [Stage.SUCCEEDED, Stage.FAILED, Stage.CANCELLED]
    }

    def "a task of a provider that nobody configured is not taken in"() {
        when:
        adoptTask.adopt(task('task-1', 'other'))

        then:
        thrown(UnknownProviderException)
        jobs.list(JobFilter.newest(9)) == []
    }
}
