package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.PLAN
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.clip
import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.SettableClock
import dev.reelport.domain.StagedProvider
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.Progress
import dev.reelport.domain.job.Retry
import dev.reelport.domain.job.Stage
import dev.reelport.domain.job.StaleJobException
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.provider.UnknownProviderException
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import spock.lang.Specification

import java.time.Duration

class AdvanceJobSpec extends Specification {

    static final UNMENTIONED = Failure.forGood(FailureKind.NO_FILM, 'the provider does not mention it')
    static final HALF = new Progress(0.5d)
    static final TIMED_OUT = new JobState.Failed(task(), Failure.forNow(FailureKind.TIMED_OUT, 'no film after 1200s'))

    def clock = new SettableClock()
    def provider = new StagedProvider()
    def jobs = new InMemoryJobStore()
    def advanceJob = new AdvanceJob(Providers.of(provider), jobs, clock)

    Job following(JobState state) {
        def job = job(state)
        jobs.add(job)
        job
    }

    def "a job that is #stage becomes what the look says: #result"() {
        given:
        def before = following(at(stage))
        provider.atPoll = { result }
        clock.pass(seconds(5))

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before.become(state, NOW.plusSeconds(5)), result, null)
        jobs.find(before.id()).get() == look.job()
        provider.polled == [task()]

        where:
        stage           | result                                 || state
        Stage.SUBMITTED | new PollResult.Running(HALF)           || new JobState.Running(task(), HALF)
        Stage.SUBMITTED | new PollResult.Running(null)           || new JobState.Running(task(), null)
        Stage.SUBMITTED | new PollResult.Succeeded([clip()])     || new JobState.Succeeded(task(), [clip()])
        Stage.SUBMITTED | new PollResult.Failed(failure())       || new JobState.Failed(task(), failure())
        Stage.SUBMITTED | new PollResult.Cancelled()             || new JobState.Cancelled(task())
        Stage.RUNNING   | new PollResult.Running(null)           || new JobState.Running(task(), null)
        Stage.RUNNING   | new PollResult.Succeeded([clip()])     || new JobState.Succeeded(task(), [clip()])
        Stage.RUNNING   | new PollResult.Failed(failure())       || new JobState.Failed(task(), failure())
        Stage.RUNNING   | new PollResult.Cancelled()             || new JobState.Cancelled(task())
    }

    def "of #variants films that were asked for, those that did not come are missing: #told"() {
        given:
        def request = VideoRequest.of(new Prompt('a cat')).variants(variants).build()
        def before = new Job(new JobId('job-1'), 'acme', 'generous', request, at(Stage.SUBMITTED), NOW, NOW, NOW, 1)
        jobs.add(before)
        provider.atPoll = { new PollResult.Succeeded([clip()], told) }

        expect:
        advanceJob.look(before).job().state() == new JobState.Succeeded(task(), [clip()], missing)

        where:
        variants | told                   || missing
        null     | []                     || []
        1        | []                     || []
        1        | [failure()]            || [failure()]
        2        | [failure()]            || [failure()]
        3        | []                     || [UNMENTIONED, UNMENTIONED]
        3        | [failure()]            || [failure(), UNMENTIONED]
    }

    def "of a task that was asked for elsewhere, only what the provider tells of is missing"() {
        given:
        def before = Job.adopted(new JobId('job-1'), task(), NOW)
        jobs.add(before)
        provider.atPoll = { new PollResult.Succeeded([clip()], [failure()]) }

        expect:
        advanceJob.look(before).job().state() == new JobState.Succeeded(task(), [clip()], [failure()])
    }

    def "a job stays as it is where the look says nothing new: #stage, #result"() {
        given:
        def before = following(at(stage))
        provider.atPoll = { result }
        clock.pass(PLAN.deadline().minusNanos(1))

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before, result, null)
        jobs.find(before.id()).get() == before

        where:
        stage           | result
        Stage.SUBMITTED | new PollResult.Waiting()
        Stage.SUBMITTED | new PollResult.Unknown('pondering')
        Stage.RUNNING   | new PollResult.Waiting()
        Stage.RUNNING   | new PollResult.Unknown('pondering')
        Stage.RUNNING   | new PollResult.Running(HALF)
    }

    def "at its deadline a job without a film has timed out: #stage, #result"() {
        given:
        def before = following(at(stage))
        provider.atPoll = { result }
        clock.pass(PLAN.deadline())

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before.become(TIMED_OUT, NOW + PLAN.deadline()), result, null)
        jobs.find(before.id()).get() == look.job()

        where:
        stage           | result
        Stage.SUBMITTED | new PollResult.Waiting()
        Stage.SUBMITTED | new PollResult.Unknown('pondering')
        Stage.SUBMITTED | new PollResult.Running(HALF)
        Stage.RUNNING   | new PollResult.Running(HALF)
        Stage.RUNNING   | new PollResult.Running(new Progress(0.9d))
    }

    def "after its deadline an end is still an end: #result"() {
        given:
        def before = following(at(Stage.RUNNING))
        provider.atPoll = { result }
        clock.pass(PLAN.deadline().multipliedBy(2))

        expect:
        advanceJob.look(before).job().state() == state

        where:
        result                             || state
        new PollResult.Succeeded([clip()]) || new JobState.Succeeded(task(), [clip()])
        new PollResult.Failed(failure())   || new JobState.Failed(task(), failure())
        new PollResult.Cancelled()         || new JobState.Cancelled(task())
    }

    def "trouble with a look leaves the job as it is"() {
        given:
        def before = following(at(Stage.RUNNING))
        provider.atPoll = { throw new ProviderException(trouble) }

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before, null, trouble)
        jobs.find(before.id()).get() == before

        where:
        trouble << [Failure.forNow(FailureKind.UNREACHABLE, 'no route'), Failure.forGood(FailureKind.UNAUTHORIZED, 'wrong key'),
                    Failure.forNow(FailureKind.GONE, 'not there yet')]
    }

    def "a look that failed ends nothing, however late it is"() {
        given:
        def before = following(at(Stage.RUNNING))
        def trouble = Failure.forNow(FailureKind.UNREACHABLE, 'no route')
        provider.atPoll = { throw new ProviderException(trouble) }
        clock.pass(PLAN.deadline().multipliedBy(2))

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before, null, trouble)
        jobs.find(before.id()).get() == before

        when: 'the next look works'
        provider.atPoll = { new PollResult.Waiting() }

        then:
        advanceJob.look(before).job().state() == TIMED_OUT
    }

    def "a look that breaks off is trouble, and its words stay unsaid: #words"() {
        given:
        def before = following(at(Stage.RUNNING))
        provider.atPoll = { broken() }

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before, null, Failure.forNow(FailureKind.UNREADABLE, 'looking broke off: ' + words))
        jobs.find(before.id()).get() == before

        where:
        words                   | broken
        'IllegalStateException' | { throw new IllegalStateException('https://example.org?key=secret') }
        'IOException'           | { throw new IOException('https://example.org?key=secret') }
        'NullPointerException'  | { null }
    }

    def "a task ages from when it is followed, not from when its job was accepted"() {
        given:
        def accepted = job()
        jobs.add(accepted)
        def submitting = accepted.become(new JobState.Submitting(), NOW)
        jobs.replace(submitting)
        def submitted = submitting.become(at(Stage.SUBMITTED), NOW + PLAN.deadline())
        jobs.replace(submitted)
        provider.atPoll = { new PollResult.Waiting() }

        when: 'the job is older than the deadline, and its task is not'
        clock.pass(PLAN.deadline().multipliedBy(2).minusNanos(1))

        then:
        advanceJob.look(submitted).job() == submitted

        when:
        clock.pass(Duration.ofNanos(1))

        then:
        advanceJob.look(submitted).job().state() == TIMED_OUT
    }

    def "a task that is gone for good has failed"() {
        given:
        def before = following(at(Stage.RUNNING))
        def gone = new Failure(FailureKind.GONE, new Retry.Never(), 'no such task', '404')
        provider.atPoll = { throw new ProviderException(gone) }
        clock.pass(Duration.ofMinutes(1))

        when:
        def look = advanceJob.look(before)

        then:
        look == new AdvanceJob.Look(before.become(new JobState.Failed(task(), gone), NOW + Duration.ofMinutes(1)), null, gone)
        jobs.find(before.id()).get() == look.job()
    }

    def "a task that its provider does not know yet is looked at again"() {
        given:
        def before = following(at(Stage.SUBMITTED))
        def gone = Failure.forGood(FailureKind.GONE, 'no such task')
        provider.atPoll = { throw new ProviderException(gone) }
        clock.pass(Duration.ofMinutes(1).minusNanos(1))

        expect:
        advanceJob.look(before) == new AdvanceJob.Look(before, null, gone)
        jobs.find(before.id()).get() == before
    }

    def "a task that was taken in and is not there has failed at once"() {
        given:
        def before = Job.adopted(new JobId('job-1'), task(), NOW)
        def gone = Failure.forGood(FailureKind.GONE, 'no such task')
        jobs.add(before)
        provider.atPoll = { throw new ProviderException(gone) }

        expect:
        advanceJob.look(before).job().state() == new JobState.Failed(task(), gone)
    }

    def "there is nothing to look at: #stage"() {
        given:
        def before = following(at(stage))

        expect:
        advanceJob.look(before) == new AdvanceJob.Look(before, null, null)
        provider.polled == []

        where:
        stage << Stage.values().findAll { it.isFinal() || at(it).task().empty }
    }

    def "who looks at an old version is told so"() {
        given:
        def before = following(at(Stage.SUBMITTED))
        jobs.replace(before.become(new JobState.Running(task(), null), NOW))

        when:
        advanceJob.look(before)

        then:
        thrown(StaleJobException)
    }

    def "a job of a provider that is no longer configured cannot be looked at"() {
        when:
        new AdvanceJob(Providers.of(), jobs, clock).look(following(at(Stage.RUNNING)))

        then:
        thrown(UnknownProviderException)
    }
}
