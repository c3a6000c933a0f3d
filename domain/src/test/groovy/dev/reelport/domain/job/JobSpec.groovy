package dev.reelport.domain.job

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task
import static dev.reelport.domain.job.Stage.ABANDONED
import static dev.reelport.domain.job.Stage.ACCEPTED
import static dev.reelport.domain.job.Stage.CANCELLED
import static dev.reelport.domain.job.Stage.FAILED
import static dev.reelport.domain.job.Stage.REJECTED
import static dev.reelport.domain.job.Stage.RUNNING
import static dev.reelport.domain.job.Stage.SUBMITTED
import static dev.reelport.domain.job.Stage.SUBMITTING
import static dev.reelport.domain.job.Stage.SUCCEEDED
import static dev.reelport.domain.job.Stage.UNRESOLVED

import spock.lang.Specification

class JobSpec extends Specification {

    /** From each stage, the stages that may follow; every other pair is impossible. */
    static final Map<Stage, Set<Stage>> WAYS = [
            (ACCEPTED)  : [SUBMITTING, CANCELLED] as Set,
            (SUBMITTING): [SUBMITTED, REJECTED, UNRESOLVED] as Set,
            (SUBMITTED) : [RUNNING, SUCCEEDED, FAILED, CANCELLED] as Set,
            (RUNNING)   : [RUNNING, SUCCEEDED, FAILED, CANCELLED] as Set,
            (SUCCEEDED) : [] as Set,
            (FAILED)    : [] as Set,
            (CANCELLED) : [] as Set,
            (REJECTED)  : [] as Set,
            (UNRESOLVED): [SUBMITTED, REJECTED, ABANDONED] as Set,
            (ABANDONED) : [] as Set,
    ]

    def "a job that is #from becomes #to"() {
        given:
        def before = job(at(from))

        when:
        def after = before.become(at(to), NOW.plusSeconds(5))

        then:
        after == new Job(before.id(), before.provider(), before.model(), before.request(), at(to), NOW,
                to == SUBMITTED ? NOW.plusSeconds(5) : before.followedSince(), NOW.plusSeconds(5), 2)

        where:
        [from, to] << Stage.values().collectMany { from -> WAYS[from].collect { to -> [from, to] } }
    }

    def "a job that is #from never becomes #to"() {
        when:
        job(at(from)).become(at(to), NOW)

        then:
        def refused = thrown(IllegalStateException)
        refused.message == "job job-1 is $from and cannot become $to"

        where:
        [from, to] << Stage.values().collectMany { from -> (Stage.values() - WAYS[from]).collect { to -> [from, to] } }
    }

    def "a job that has timed out may be followed again, and nothing else"() {
        given:
        def late = job(new JobState.Failed(task(), Failure.forNow(FailureKind.TIMED_OUT, 'no film yet')))

        expect:
        late.hasTimedOut()
        late.become(at(SUBMITTED), NOW.plusSeconds(5)).followedSince() == NOW.plusSeconds(5)

        when:
        late.become(at(next), NOW)

        then:
        thrown(IllegalStateException)

        where:
        next << Stage.values().toList() - SUBMITTED
    }

    def "a job has timed out only where nobody wanted to wait any longer: #state"() {
        expect:
        !job(state).hasTimedOut()

        where:
        state << [*Stage.values().collect { at(it) }, new JobState.Unresolved(Failure.forGood(FailureKind.TIMED_OUT, 'no answer'))]
    }

    def "a task ages from when it is followed, not from when its job was accepted"() {
        given:
        def accepted = Job.accepted(new JobId('a'), 'acme', 'generous', prompting().build(), NOW)
        def submitted = accepted.become(new JobState.Submitting(), NOW.plusSeconds(1)).become(at(SUBMITTED), NOW.plusSeconds(60))

        expect:
        accepted.age(NOW.plusSeconds(100)) == seconds(0)
        submitted.followedSince() == NOW.plusSeconds(60)
        submitted.age(NOW.plusSeconds(100)) == seconds(40)
        submitted.become(at(RUNNING), NOW.plusSeconds(70)).age(NOW.plusSeconds(100)) == seconds(40)
        Job.adopted(new JobId('a'), task(), NOW).age(NOW.plusSeconds(7)) == seconds(7)
    }

    def "no machine sends an unresolved job again"() {
        expect:
        !WAYS[UNRESOLVED].contains(SUBMITTING)
    }

    def "a stage is final when nothing follows it: #stage"() {
        expect:
        stage.isFinal() == WAYS[stage].empty

        where:
        stage << Stage.values().toList()
    }

    def "a state knows its stage and its task: #stage"() {
        expect:
        at(stage).stage() == stage
        at(stage).task() == Optional.ofNullable(known)

        where:
        stage      || known
        ACCEPTED   || null
        SUBMITTING || null
        SUBMITTED  || task()
        RUNNING    || task()
        SUCCEEDED  || task()
        FAILED     || task()
        CANCELLED  || task()
        REJECTED   || null
        UNRESOLVED || null
        ABANDONED  || null
    }

    def "a state says what went wrong, where something did: #stage"() {
        expect:
        at(stage).trouble() == Optional.ofNullable(stage in [FAILED, REJECTED, UNRESOLVED] ? failure() : null)

        where:
        stage << Stage.values().toList()
    }

    def "what is called off before it is sent has no task"() {
        expect:
        new JobState.Cancelled(null).task().empty
    }

    def "a job begins accepted, or adopted with its task"() {
        given:
        def request = prompting().build()

        expect:
        Job.accepted(new JobId('a'), 'acme', 'generous', request, NOW) ==
                new Job(new JobId('a'), 'acme', 'generous', request, new JobState.Accepted(), NOW, null, NOW, 1)
        Job.adopted(new JobId('a'), task(), NOW) ==
                new Job(new JobId('a'), 'acme', null, null, new JobState.Submitted(task()), NOW, NOW, NOW, 1)
    }

    def "who decides has a name"() {
        when:
        job(new JobState.Unresolved(Failure.forGood(FailureKind.UNREADABLE, 'lost'))).become(new JobState.Abandoned('enough'), ' ', NOW)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message.startsWith('who decides about job ')
    }

    def "a job stays with its provider"() {
        when:
        job(new JobState.Submitting()).become(new JobState.Submitted(task('task-1', 'other')), NOW)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'a job stays with its provider, but its task is other/task-1'
    }
}
