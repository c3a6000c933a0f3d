package dev.reelport.openai

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import dev.reelport.testkit.ProviderContract
import dev.reelport.testkit.Reply
import dev.reelport.wire.http.WireFormat
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class OpenAiProviderSpec extends ProviderContract {

    WireFormat format() {
        new OpenAiFormat()
    }

    String task() {
        'video_123'
    }

    String unknownWord() {
        'dreaming'
    }

    boolean saysWhereFilmsLie() {
        false
    }

    Map<String, FailureKind> refusalsOn200() {
        [:]
    }

    Map<String, FailureKind> failedLooksOn200() {
        [:]
    }

    def "#answer is a failure: #kind"() {
        given:
        server.replies(recorded(answer))

        expect:
        (polled() as PollResult.Failed).failure().kind() == kind

        where:
        answer                || kind
        'poll-expired'        || FailureKind.GONE
        'poll-moderated-away' || FailureKind.CONTENT_REFUSED
    }

    def "a long body has longer: a second more for each 128 KiB"() {
        given: 'a provider who takes a second'
        def never = new CountDownLatch(1)
        server.script {
            never.await(1, TimeUnit.SECONDS)
            Reply.json(200, '{"id": "video_123", "object": "video", "status": "queued"}')
        }
        def opened = opened(['answer-timeout': '300ms'])
        def asked = { int length ->
            def image = new ImageSource.Upload('a.png', 'image/png', new Content.OfBytes(new byte[length]))
            VideoRequest.of(new Prompt('A cat.')).image(ReferenceImage.of(image)).build()
        }

        expect:
        opened.submit(asked(1 << 20), model().name()) instanceof Submission.Taken
        opened.submit(asked(1 << 10), model().name()) instanceof Submission.Unknown
        server.count('POST') == 2
    }
}
