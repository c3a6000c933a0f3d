package dev.reelport.duomi

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.Submission
import dev.reelport.testkit.ProviderContract
import dev.reelport.testkit.Reply
import dev.reelport.wire.http.WireFormat

class DuomiProviderSpec extends ProviderContract {

    WireFormat format() {
        new DuomiFormat()
    }

    String task() {
        '0c9e7a52-5f0b-4d2e-9f3e-1b8f6f2f7a10'
    }

    String unknownWord() {
        'dreaming'
    }

    Map<String, FailureKind> refusalsOn200() {
        ['unauthorized': FailureKind.UNAUTHORIZED, 'out-of-credit': FailureKind.OUT_OF_CREDIT]
    }

    Map<String, FailureKind> failedLooksOn200() {
        ['unauthorized': FailureKind.UNAUTHORIZED, 'out-of-credit': FailureKind.OUT_OF_CREDIT]
    }

    def "the key goes as it is, or behind its scheme: #settings"() {
        given:
        server.replies(recorded('submit-accepted'))

        when:
        opened(settings).submit(plain(), model().name())

        then:
        server.requests().first().header('Authorization').get() == sent

        where:
        settings                  || sent
        [:]                       || KEY
        [authorization: 'raw']    || KEY
        [authorization: 'bearer'] || 'Bearer ' + KEY
    }

    def "an id is one segment of the path, whatever it holds"() {
        given:
        server.replies(recorded('poll-waiting'))

        when:
        provider.poll(new ProviderTask('account', 'sora:a/b?c d'))

        then:
        server.requests().first().target() == '/v1/videos/tasks/sora%3Aa%2Fb%3Fc%20d'
    }

    def "several films are several clips, in order"() {
        given:
        server.replies(recorded('poll-succeeded-twice'))

        expect:
        (polled() as PollResult.Succeeded).clips()*.link()*.uri()*.path == ['/cdn/one.mp4', '/cdn/two.mp4']
    }

    def "an allocation that takes long may be asked for again, a rejected prompt not: #answer"() {
        given:
        server.replies(recorded(answer))

        when:
        def failure = (polled() as PollResult.Failed).failure()

        then:
        failure.kind() == kind
        failure.retry() == retry

        where:
        answer        || kind                        | retry
        'poll-busy'   || FailureKind.UNAVAILABLE     | new Retry.Later(null)
        'poll-failed' || FailureKind.CONTENT_REFUSED | new Retry.Never()
    }

    def "a code in the body of HTTP 200 is a verdict where the status would be: #code"() {
        given:
        server.replies(Reply.json(200, """{"code": $code, "message": "$message"}"""))

        when:
        def submission = submitted()

        then:
        kind == null
                ? submission instanceof Submission.Unknown
                : (submission as Submission.Refused).failure().kind() == kind

        where:
        code    | message                || kind
        403     | 'no permission'        || FailureKind.UNAUTHORIZED
        '"403"' | 'no permission'        || FailureKind.UNAUTHORIZED
        403     | 'insufficient balance' || FailureKind.OUT_OF_CREDIT
        400     | 'bad duration'         || FailureKind.INVALID
        429     | 'slow down'            || FailureKind.THROTTLED
        408     | 'too slow'             || null
        500     | 'boom'                 || null
        200     | 'ok'                   || null
        0       | 'ok'                   || null
    }

    def "films that nobody can open are no films, and the look is none that failed"() {
        given:
        server.replies(Reply.json(200, '{"state": "succeeded", "data": {"videos": [{"url": "file:///etc/passwd"}, {"url": "nonsense"}]}}'))

        expect:
        (polled() as PollResult.Failed).failure().kind() == FailureKind.NO_FILM
    }

    def "what a failure means is configured: #settings"() {
        given:
        server.replies(recorded('poll-failed'))

        expect:
        def result = opened(settings).poll(new ProviderTask('account', task()))
        (result as PollResult.Failed).failure().kind() == kind

        where:
        settings                          || kind
        [:]                               || FailureKind.CONTENT_REFUSED
        ['failed-to-generate': 'content'] || FailureKind.CONTENT_REFUSED
        ['failed-to-generate': 'unknown'] || FailureKind.NOT_MADE
    }
}
