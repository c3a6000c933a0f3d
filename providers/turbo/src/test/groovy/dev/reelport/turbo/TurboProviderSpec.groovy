package dev.reelport.turbo

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.provider.Submission
import dev.reelport.testkit.RelayContract
import dev.reelport.testkit.Reply
import dev.reelport.wire.http.WireFormat

class TurboProviderSpec extends RelayContract {

    WireFormat format() {
        new TurboFormat()
    }

    String task() {
        'task_01jhjnz502ejqsm6r37km2q637'
    }

    String unknownWord() {
        'DREAMING'
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

    def "an answer that may hide a task is no refusal: #body"() {
        given:
        server.replies(Reply.json(200, body))

        expect:
        submitted() instanceof Submission.Unknown
        server.count('POST') == 1

        where:
        body << [
                '{"code":"fail","message":"upstream request timeout","data":null}',
                '{"code":"error","message":"bad gateway"}',
                '{"error":{"message":"it did not work out"}}',
                '{"code":"invalid_request","message":"no","data":{"task_id":"task_1"}}',
        ]
    }

    def "a success by another word is one: #body"() {
        given:
        server.replies(Reply.json(200, body))

        expect:
        (submitted() as Submission.Taken).task().id() == 'task_0123456789abcdef'

        where:
        body << [
                '{"code":200,"msg":"ok","data":{"id":"task_0123456789abcdef"}}',
                '{"code":0,"message":"","data":"task_0123456789abcdef"}',
                '{"code":"success","message":"","data":{"task_id":"task_0123456789abcdef"}}',
        ]
    }
}
