package dev.reelport.http.order

import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.order.Alternatives
import dev.reelport.domain.order.Attempt
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Who gets a wish, and who gets it next. */
class RoutingSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', model: 'film-1']
    static final TAKEN = Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}')

    @TempDir
    Path folder

    @AutoCleanup
    WireServer first = WireServer.start()

    @AutoCleanup
    WireServer second = WireServer.start()

    @AutoCleanup
    TestService service

    def "the first model of a route that accepts gets the job, and the answer says why others did not"() {
        given:
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2-pro]')

        when:
        def answer = send(WISH + [frame: [resolution: '1024x1792']])

        then:
        answer.status == 202
        answer.json.provider == 'second'
        answer.json.passedOver*.model == ['first/sora-2']
        answer.json.passedOver[0].reasons.any { it.contains('1024x1792') }
        first.connections() == 0
        second.count('POST') == 1
    }

    def "another provider is tried where the first one proved that it did not accept: #what"() {
        given:
        first.replies(reply)
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]')

        when:
        def answer = send(WISH, ['Idempotency-Key': 'k'])
        def again = send(WISH, ['Idempotency-Key': 'k'])

        then:
        answer.json.with { [state, provider] } == ['submitted', 'second']
        answer.json.passedOver*.model == ['first/sora-2']
        again.json.id == answer.json.id
        service.send('GET', '/api/videos').json.videos*.id == [answer.json.id]
        second.count('POST') == 1

        where:
        what           | reply
        'out of credit'| Reply.json(402, '{"error": {"message": "insufficient credits", "code": "insufficient_quota"}}')
        'throttled'    | Reply.json(429, '{"error": {"message": "slow down", "code": "rate_limit_exceeded"}}')
        'unauthorized' | Reply.json(401, '{"error": {"message": "wrong key", "code": "invalid_api_key"}}')
    }

    def "another provider is tried where the first one cannot be reached"() {
        given:
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]')
        first.close()

        expect:
        send(WISH).json.with { [state, provider, passedOver*.model] } == ['submitted', 'second', ['first/sora-2']]
        second.count('POST') == 1
    }

    def "another provider is tried though the proof comes when the client has stopped waiting"() {
        given: 'a first provider that takes its time to say no'
        def answer = new CountDownLatch(1)
        first.script { Recorded request ->
            answer.await(30, TimeUnit.SECONDS)
            Reply.json(402, '{"error": {"message": "insufficient credits", "code": "insufficient_quota"}}')
        }
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]', ['reelport.service.create-wait': '100ms'])

        when:
        def created = send(WISH, ['Idempotency-Key': 'k'])

        then:
        created.json.with { [state, provider] } == ['submitting', 'first']

        when:
        answer.countDown()
        def now = service.until("/api/videos/$created.json.id") { it.json.state == 'submitted' }

        then: 'by the name that the client knows'
        now.json.provider == 'second'
        now.json.passedOver*.model == ['first/sora-2']
        now.json.created == created.json.created
        send(WISH, ['Idempotency-Key': 'k']).json.id == now.json.id
        [first, second]*.count('POST') == [1, 1]
    }

    def "the events of a video that goes on with another provider tell of no rejection"() {
        given:
        def answer = new CountDownLatch(1)
        first.script { Recorded request ->
            answer.await(30, TimeUnit.SECONDS)
            Reply.json(402, '{"error": {"message": "insufficient credits", "code": "insufficient_quota"}}')
        }
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]', ['reelport.service.create-wait': '100ms'])
        def id = send(WISH).json.id
        def events = service.open("/api/videos/$id/events")

        when:
        answer.countDown()
        def told = events.body().getText('UTF-8')

        then:
        told.contains('submitting')
        !told.contains('rejected')
    }

    def "a wish whose first taker died is carried on to the other providers"() {
        given:
        first.replies(Reply.json(429, '{"error": {"message": "slow down", "code": "rate_limit_exceeded"}}'))
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]')
        def request = VideoRequest.of(new Prompt('a cat')).duration(Duration.ofSeconds(4)).build()
        def before = Instant.now() - Duration.ofMinutes(1)
        def job = Job.accepted(new JobId('video_orphan'), 'first', 'sora-2', request, before)

        when: 'all that the dead process left'
        service.bean(OrderBook).add(new Order(job.id(), 'anybody', 'reelport', 'film-1', 'k', 'print', [], [], before), job,
                new Alternatives(request, [], Fidelity.LENIENT, ['gone/away', 'second/sora-2']), new Attempt(false, before))
        def now = service.until('/api/videos/video_orphan') { it.json.state == 'submitted' }

        then:
        now.json.provider == 'second'
        now.json.passedOver*.model == ['first/sora-2']
        [first, second]*.count('POST') == [1, 1]
    }

    def "no other provider is tried where the first one may have accepted: #what"() {
        given:
        first.replies(reply)
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]')

        expect:
        send(WISH).json.with { [state, provider] } == ['unresolved', 'first']
        first.count('POST') == 1
        second.connections() == 0

        where:
        what            | reply
        'it broke'      | Reply.json(500, '{"error": {"message": "oops"}}')
        'it hung up'    | new Reply.ResetAfter()
        'it made no sense' | Reply.json(200, '{}')
    }

    def "a request that the first provider calls wrong is not carried to the next"() {
        given:
        first.replies(Reply.json(400, '{"error": {"message": "this prompt is against our content policy", "code": "moderation_blocked"}}'))
        second.replies(TAKEN)
        service = started('[first/sora-2, second/sora-2]')

        when:
        def answer = send(WISH)

        then:
        answer.status == 422
        answer.type == 'application/problem+json'
        answer.json.type == '/problems/refused-by-provider'
        answer.json.detail.contains('this prompt is against our content policy')
        answer.json.video.state == 'rejected'
        answer.json.video.failure.kind == 'content-refused'
        service.send('GET', answer.headers.firstValue('location').get()).json == answer.json.video
        second.connections() == 0
    }

    def "a client may force a provider"() {
        given:
        second.replies(TAKEN)
        service = started('[first/sora-2]')

        expect:
        send(WISH + [model: 'sora-2'], ['X-Reelport-Provider': 'second']).json.provider == 'second'
    }

    def "where no route fits, a provider is never guessed"() {
        given:
        service = started('[first/sora-2]')

        when:
        def answer = send(WISH + [model: 'nobody-knows'])

        then:
        answer.status == 422
        answer.json.findings*.code == ['model.no-route']
        answer.json.findings[0].limit.contains('second/sora-2')
        first.connections() + second.connections() == 0
    }

    def "a route that leads nowhere is told at the start"() {
        when:
        service = started('[third/sora-9]')

        then:
        def refused = thrown(Exception)
        refused.toString() + refused.cause + refused.cause?.cause =~ 'nobody offers «third/sora-9»'
    }

    private Map send(Map wish, Map<String, String> headers = [:]) {
        service.send('POST', '/api/videos', wish, ['X-Reelport-Fidelity': 'lenient'] + headers)
    }

    private TestService started(String to, Map<String, Object> settings = [:]) {
        new TestService(folder, """
            reelport:
              providers:
                first:  {format: openai, base-url: '${first.base()}', api-key: k-first}
                second: {format: openai, base-url: '${second.base()}', api-key: k-second}
              routes:
                - {model: 'film-*', to: $to}
            """.stripIndent(), settings)
    }
}
