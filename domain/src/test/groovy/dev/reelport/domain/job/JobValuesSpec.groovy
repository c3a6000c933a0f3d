package dev.reelport.domain.job

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.PLAN
import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.clip
import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.job
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.video.Link
import spock.lang.Specification

class JobValuesSpec extends Specification {

    def "a value refuses nonsense in words: #words"() {
        when:
        nonsense()

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == words

        where:
        words                                                                                    | nonsense
        'the name of a job is 1 to 64 letters, digits, hyphens or underscores, not «»'           | { new JobId('') }
        'the name of a job is 1 to 64 letters, digits, hyphens or underscores, not «a b»'        | { new JobId('a b') }
        "the name of a job is 1 to 64 letters, digits, hyphens or underscores, not «${'x' * 65}»".toString() | { new JobId('x' * 65) }
        'a task is addressed as provider/task-id, unlike «task-1»'                               | { ProviderTask.read('task-1') }
        'a task is addressed as provider/task-id, unlike «/task-1»'                              | { ProviderTask.read('/task-1') }
        'a task is addressed as provider/task-id, unlike «acme/»'                                | { ProviderTask.read('acme/') }
        'a task is addressed as provider/task-id, unlike «acme/ »'                               | { ProviderTask.read('acme/ ') }
        'a task is addressed as provider/task-id, unlike « /1»'                                  | { new ProviderTask(' ', '1') }
        'a task is addressed as provider/task-id, unlike «a/b/1»'                                | { new ProviderTask('a/b', '1') }
        'progress goes from 0 to 1, not -0.01'                                                   | { new Progress(-0.01d) }
        'progress goes from 0 to 1, not 1.01'                                                    | { new Progress(1.01d) }
        'progress goes from 0 to 1, not NaN'                                                     | { new Progress(Double.NaN) }
        'a job that succeeded has at least one film'                                             | { new JobState.Succeeded(task(), []) }
        'a success has at least one film'                                                        | { new PollResult.Succeeded([]) }
        'at least 1 job is wanted, not 0'                                                        | { JobFilter.newest(0) }
        'waits go from a shortest above zero to a longest, not from 0s to 5s after 1s'           | { new PollingPlan(seconds(1), seconds(0), seconds(5), seconds(9)) }
        'waits go from a shortest above zero to a longest, not from 5s to 4s after 1s'           | { new PollingPlan(seconds(1), seconds(5), seconds(4), seconds(9)) }
        'waits go from a shortest above zero to a longest, not from 1s to 5s after -1s'          | { new PollingPlan(seconds(-1), seconds(1), seconds(5), seconds(9)) }
        'a job is given up for a reason'                                                         | { new JobState.Abandoned(' ') }
        'a deadline is longer than zero seconds, not 0s'                                         | { new PollingPlan(seconds(1), seconds(1), seconds(5), seconds(0)) }
    }

    def "the address of a task is read as it is written: #address"() {
        expect:
        ProviderTask.read(address) == new ProviderTask('acme', id)
        new ProviderTask('acme', id).toString() == address

        where:
        address                  || id
        'acme/1'                 || '1'
        'acme/sora-2:task_01/a'  || 'sora-2:task_01/a'
        'acme/ '.strip() + '/'   || '/'
    }

    def "a job may be named #name"() {
        expect:
        new JobId(name).toString() == name

        where:
        name << ['a', 'A-z_09', 'x' * 64]
    }

    def "#fraction is #percent percent"() {
        expect:
        new Progress(fraction).percent() == percent
        new Progress(fraction).toString() == "$percent%"

        where:
        fraction << [0d, 0.004d, 0.29d, 0.57d, 0.58d, 0.999d, 1d]
        percent << [0, 0, 29, 57, 58, 99, 100]
    }

    def "every whole percent that a provider says is shown as it was said"() {
        expect:
        (0..100).every { new Progress(it / 100d).percent() == it }
    }

    def "a failure keeps the provider's words and code"() {
        expect:
        failure.toString() == words

        where:
        failure                                                                   || words
        Failure.forGood(FailureKind.INVALID, 'no such size')                      || 'INVALID: no such size'
        new Failure(FailureKind.THROTTLED, new Retry.Later(null), 'slow down', '429') || 'THROTTLED: slow down (429)'
    }

    def "a failure says whether asking again makes sense"() {
        expect:
        Failure.forGood(FailureKind.INVALID, 'x') == new Failure(FailureKind.INVALID, new Retry.Never(), 'x', null)
        Failure.forNow(FailureKind.UNAVAILABLE, 'x') == new Failure(FailureKind.UNAVAILABLE, new Retry.Later(null), 'x', null)
    }

    def "success without a film is a failure that says so"() {
        expect:
        PollResult.done([clip()]) == new PollResult.Succeeded([clip()])
        PollResult.done([]) == new PollResult.Failed(
                Failure.forGood(FailureKind.NO_FILM, 'the provider reports success, but there is no film'))
    }

    def "a success says which films did not come, and without any it is a failure"() {
        expect:
        PollResult.done([clip()], [failure()]) == new PollResult.Succeeded([clip()], [failure()])
        PollResult.done([], [failure()]) == new PollResult.Failed(failure())
    }

    def "the films of a job are kept, whatever happens to the list they came in"() {
        given:
        def clips = [clip()]
        def missing = [failure()]
        def state = new JobState.Succeeded(task(), clips, missing)
        def result = new PollResult.Succeeded(clips, missing)

        when:
        clips.clear()
        missing.clear()

        then:
        state.clips() == [clip()]
        result.clips() == [clip()]
        state.missing() == [failure()]
        result.missing() == [failure()]
    }

    def "a clip shows no signature"() {
        expect:
        !clip().toString().contains('secret')
    }

    def "a clip whose identifier is «#id» is a clip all the same"() {
        expect:
        new Clip(task(), clip().link(), id, null, null, null, null).id() == kept

        where:
        id       || kept
        'film-1' || 'film-1'
        ' x '    || ' x '
        ' '      || null
        ''       || null
        null     || null
    }

    def "what a store keeps of a record is enough to make it again: #record.class.simpleName"() {
        expect:
        record.class.constructors.find { it.parameterTypes == record.class.recordComponents*.type }.newInstance(record.class.recordComponents.collect { it.accessor.invoke(record) } as Object[]) == record

        where:
        record << [*Stage.values().collect { at(it) }, job(at(Stage.RUNNING)), task(), clip(), new Progress(0.5d),
                   new Clip(task(), Link.web('https://example.org/1.mp4'), null, null, null, null, NOW), Clip.of(task(), Link.web('https://example.org/1.mp4')), PLAN,
                   new Failure(FailureKind.THROTTLED, new Retry.Later(seconds(5)), 'slow down', '429'), new Retry.Later(seconds(5)),
                   new JobFilter([Stage.RUNNING] as Set, 'acme', 3), new PollResult.Unknown('pondering'), new PollResult.Failed(failure()),
                   new PollResult.Running(new Progress(0.5d)), new PollResult.Succeeded([clip()]), new PollResult.Succeeded([clip()], [failure()]),
                   new JobState.Succeeded(task(), [clip()], [failure()]), new JobId('job-1')]
    }

    def "a filter wants #wanted"() {
        expect:
        new JobFilter(stages as Set, provider, 10).wants(job(at(Stage.RUNNING))) == wanted

        where:
        stages                           | provider || wanted
        []                               | null     || true
        [Stage.RUNNING]                  | null     || true
        [Stage.FAILED]                   | null     || false
        []                               | 'acme'   || true
        []                               | 'other'  || false
        [Stage.RUNNING, Stage.FAILED]    | 'acme'   || true
        [Stage.RUNNING]                  | 'other'  || false
        [Stage.FAILED]                   | 'acme'   || false
    }

    def "the newest jobs are those of any stage and provider"() {
        expect:
        JobFilter.newest(3) == new JobFilter([] as Set, null, 3)
    }

    def "a job that was changed meanwhile is named"() {
        expect:
        new StaleJobException(new JobId('job-1'), 3).message == 'job job-1 was changed by somebody else before version 3'
    }
}
