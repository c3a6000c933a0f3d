package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.SettableClock
import dev.reelport.domain.StagedProvider
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.Stage
import dev.reelport.domain.job.StaleJobException
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Providers
import spock.lang.Specification

class CancelJobSpec extends Specification {

    def clock = new SettableClock()
    def provider = new StagedProvider()
    def jobs = new InMemoryJobStore()
    def cancelJob = new CancelJob(Providers.of(provider), jobs, clock)

    Job following(JobState state) {
        def job = job(state)
        jobs.add(job)
        job
    }

    Job kept() {
        jobs.find(job().id()).get()
    }

    def "what was not sent is called off at once"() {
        given:
        def before = following(at(Stage.ACCEPTED))
        clock.pass(seconds(5))

        expect:
        cancelJob.cancel(before) == Cancellation.DONE
        kept() == before.become(new JobState.Cancelled(null), NOW.plusSeconds(5))
        provider.cancelled == []
    }

    def "the provider is asked where it has the task: #stage, #answer"() {
        given:
        def before = following(at(stage))
        provider.atCancel = { answer }

        expect:
        cancelJob.cancel(before) == answer
        provider.cancelled == [task()]
        kept().state() == state

        where:
        stage           | answer                   || state
        Stage.SUBMITTED | Cancellation.DONE        || new JobState.Cancelled(task())
        Stage.RUNNING   | Cancellation.DONE        || new JobState.Cancelled(task())
        Stage.RUNNING   | Cancellation.TOO_LATE    || at(Stage.RUNNING)
        Stage.SUBMITTED | Cancellation.UNSUPPORTED || at(Stage.SUBMITTED)
    }

    def "a job that is #stage cannot be called off: #answer"() {
        given:
        def before = following(at(stage))

        expect:
        cancelJob.cancel(before) == answer
        kept() == before
        provider.cancelled == []

        where:
        stage            || answer
        Stage.SUBMITTING || Cancellation.IN_DOUBT
        Stage.UNRESOLVED || Cancellation.IN_DOUBT
        Stage.SUCCEEDED  || Cancellation.TOO_LATE
        Stage.FAILED     || Cancellation.TOO_LATE
        Stage.CANCELLED  || Cancellation.TOO_LATE
        Stage.REJECTED   || Cancellation.TOO_LATE
        Stage.ABANDONED  || Cancellation.TOO_LATE
    }

    def "a job that was looked at meanwhile is cancelled all the same"() {
        given:
        def before = following(at(Stage.SUBMITTED))
        def meanwhile = before.become(at(Stage.RUNNING), NOW)
        provider.atCancel = {
            jobs.replace(meanwhile)
            Cancellation.DONE
        }

        expect:
        cancelJob.cancel(before) == Cancellation.DONE
        kept() == meanwhile.become(new JobState.Cancelled(task()), NOW)
        provider.cancelled == [task()]
    }

    def "a job that came to its end meanwhile stays there: #end"() {
        given:
        def before = following(at(Stage.RUNNING))
        def meanwhile = before.become(at(end), NOW)
        provider.atCancel = {
            jobs.replace(meanwhile)
            Cancellation.DONE
        }

        expect:
        cancelJob.cancel(before) == Cancellation.DONE
        kept() == meanwhile

        where:
        end << [Stage.SUCCEEDED, Stage.FAILED, Stage.CANCELLED]
    }

    def "a job that is handed over while it is called off is not called off"() {
        given:
        def before = following(at(Stage.ACCEPTED))
        def submitting = before.become(at(Stage.SUBMITTING), NOW)
        jobs.replace(submitting)

        when:
        cancelJob.cancel(before)

        then:
        thrown(StaleJobException)
        kept() == submitting
    }

    def "a wish that does not reach the provider leaves the job as it is"() {
        given:
        def before = following(at(Stage.RUNNING))
        provider.atCancel = { throw new ProviderException(failure()) }

        when:
        cancelJob.cancel(before)

        then:
        thrown(ProviderException)
        kept() == before
    }
}
