package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.TASK
import static dev.reelport.sandbox.Sandboxes.ending
import static dev.reelport.sandbox.Sandboxes.names
import static dev.reelport.sandbox.Sandboxes.sandbox
import static dev.reelport.sandbox.Sandboxes.small
import static dev.reelport.sandbox.Sandboxes.taken

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Setting
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class OutcomeSpec extends Specification {

    @TempDir
    Path directory

    def clock = new SettableClock()

    def "#outcome, told by the #teller, ends before anything is kept"() {
        given:
        def sandbox = told(teller, outcome)

        when:
        def submission = sandbox.submit(request(teller, outcome), 'animatic')
        sandbox.close()

        then:
        type.isInstance(submission)
        submission.failure().kind() == kind
        submission.failure().retry().class == retry
        names(directory) == []

        where:
        [outcome, type, kind, retry, teller] << [
            ['refused', Submission.Refused, FailureKind.CONTENT_REFUSED, Retry.Never],
            ['unreachable', Submission.NotSent, FailureKind.UNREACHABLE, Retry.Later],
        ].collectMany { row -> ['request', 'provider'].collect { row + it } }
    }

    def "an answer that is lost, told by the #teller, leaves a task that makes a film"() {
        given:
        def sandbox = told(teller, 'answer-lost')

        when:
        def submission = sandbox.submit(request(teller, 'answer-lost'), 'animatic')
        sandbox.close()

        then:
        submission instanceof Submission.Unknown
        submission.failure().words().contains('sandbox/monster1')
        sandbox.poll(TASK) instanceof PollResult.Succeeded

        where:
        teller << ['request', 'provider']
    }

    def "a film takes no longer than drawing it, told by the #teller"() {
        given:
        def sandbox = told(teller, 'film')

        when:
        def task = taken(sandbox, request(teller, 'film'))
        sandbox.close()

        then:
        sandbox.poll(task) instanceof PollResult.Succeeded

        where:
        teller << ['request', 'provider', 'nobody']
    }

    def "#outcome, told by the #teller, is after #millis ms of 300: #seen"() {
        given:
        def sandbox = told(teller, outcome)
        def task = taken(sandbox, request(teller, outcome))
        sandbox.close()

        when:
        clock.pass(Duration.ofMillis(millis))

        then:
        seen(sandbox.poll(task)) == seen

        where:
        [outcome, millis, seen, teller] << [
            ['slow', 0, 'running 0%'],
            ['slow', 150, 'running 50%'],
            ['slow', 299, 'running 99%'],
            ['slow', 300, 'film'],
            ['slow', 1_000_000, 'film'],
            ['slow', -5000, 'running 0%'],
            ['fails-halfway', 0, 'running 0%'],
            ['fails-halfway', 149, 'running 49%'],
            ['fails-halfway', 150, 'failed NOT_MADE'],
            ['fails-halfway', 1_000_000, 'failed NOT_MADE'],
            ['never-ends', 0, 'running 93%'],
            ['never-ends', 1_000_000, 'running 93%'],
            ['no-film', 0, 'failed NO_FILM'],
            ['no-film', 1_000_000, 'failed NO_FILM'],
        ].collectMany { row -> ['request', 'provider'].collect { row + it } }
    }

    def "calling off a task told to be #outcome is #cancellation"() {
        given:
        def sandbox = sandbox(directory, clock)
        def task = taken(sandbox, ending(outcome))
        sandbox.close()

        expect:
        sandbox.cancel(task) == cancellation

        where:
        outcome         || cancellation
        'slow'          || Cancellation.DONE
        'fails-halfway' || Cancellation.DONE
        'never-ends'    || Cancellation.DONE
        'no-film'       || Cancellation.TOO_LATE
    }

    def "the request has the last word"() {
        given:
        def sandbox = sandbox(directory, clock, Outcome.REFUSED)

        when:
        taken(sandbox, ending('film'))
        sandbox.close()

        then:
        sandbox.poll(TASK) instanceof PollResult.Succeeded
    }

    def "an outcome nobody has heard of (#asked) is refused with those there are"() {
        given:
        def sandbox = sandbox(directory)

        when:
        def submission = sandbox.submit(small().setting('outcome', asked).build(), 'animatic')

        then:
        submission instanceof Submission.Refused
        submission.failure().kind() == FailureKind.INVALID
        submission.failure().words() == 'the setting outcome is one of film, refused, unreachable,' +
                " answer-lost, slow, fails-halfway, never-ends, no-film, not «$asked»"
        names(directory) == []

        where:
        asked << [new Setting.Text('explodes'), new Setting.Text(''), new Setting.Text('FILM'),
                  new Setting.Flag(true), new Setting.Number(1.5)]
    }

    def "every outcome is known by its name"() {
        expect:
        Outcome.named(outcome.toString()) == Optional.of(outcome)
        outcome.toString() ==~ /[a-z]+(-[a-z]+)?/

        where:
        outcome << Outcome.values()
    }

    private SandboxProvider told(String teller, String outcome) {
        sandbox(directory, clock, teller == 'provider' ? Outcome.named(outcome).get() : Outcome.FILM)
    }

    private static request(String teller, String outcome) {
        teller == 'request' ? ending(outcome) : small().build()
    }

    private static String seen(PollResult result) {
        switch (result) {
            case PollResult.Running: return "running ${result.progress()}"
            case PollResult.Failed: return "failed ${result.failure().kind()}"
            case PollResult.Succeeded: return 'film'
            default: return result as String
        }
    }
}
