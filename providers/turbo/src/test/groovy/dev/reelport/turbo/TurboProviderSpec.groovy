package dev.reelport.turbo

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.provider.Submission
import dev.reelport.testkit.ProviderContract
import dev.reelport.testkit.Reply
import dev.reelport.wire.http.WireFormat

class TurboProviderSpec extends ProviderContract {

    WireFormat format() {
        new TurboFormat()
    }

    String task() {
        'task_01jhjnz502ejqsm6r37km2q637'
    }

    String unknownWord() {
        'DREAMING'
    }

    Map<String, FailureKind> refusalsOn200() {
        [
                'refused-content-on-200': FailureKind.CONTENT_REFUSED,
                'refused-invalid-on-200': FailureKind.INVALID,
                'out-of-credit-on-200'  : FailureKind.OUT_OF_CREDIT,
        ]
    }

    Map<String, FailureKind> failedLooksOn200() {
        [
                'look-gone-on-200'  : FailureKind.GONE,
                'look-failed-on-200': FailureKind.UNAVAILABLE,
        ]
    }

    def "films that nobody can open are no films, and the look is none that failed"() {
        given:
        server.replies(Reply.json(200, '{"code":"success","data":{"status":"SUCCESS","data":{"generations":[{"url":"file:///etc/passwd"},{"url":"nonsense"}]}}}'))

        expect:
        (polled() as PollResult.Failed).failure().kind() == FailureKind.NO_FILM
    }

    def "a success says which of its films did not come, and shows no key"() {
        given:
        server.replies(recorded('poll-succeeded-in-part'))

        when:
        def result = polled() as PollResult.Succeeded

        then:
        result.clips()*.id() == ['gen_01jhjnz5a']
        result.missing()*.kind() == [FailureKind.CONTENT_REFUSED, FailureKind.NO_FILM]

        when:
        server.replies(Reply.json(200, """{"code":"success","data":{"status":"SUCCESS","data":{"generations":[{"url":"/a.mp4"},{"url":"","failure_reason":"the key $KEY is tired"}]}}}"""))

        then:
        !(polled() as PollResult.Succeeded).missing().first().words().contains(KEY)
    }

    def "words beside no code are no receipt"() {
        given:
        server.replies(Reply.json(200, '{"message":"upstream busy","data":"please retry"}'))

        expect:
        submitted() instanceof Submission.Unknown
    }
}
