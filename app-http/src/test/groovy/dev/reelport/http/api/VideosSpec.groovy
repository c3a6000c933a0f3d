package dev.reelport.http.api

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.TestService
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class VideosSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat plays the piano'], duration: '1s']

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder)
    }

    def "a video is made, and its film comes home"() {
        when:
        def created = service.send('POST', '/api/videos', WISH)

        then:
        created.status == 202
        created.headers.firstValue('location').get() == "/api/videos/${created.json.id}"
        created.json.provider == 'sandbox'

        when:
        def made = service.until(created.headers.firstValue('location').get()) { it.json.films && it.json.films[0].url }

        then:
        with(made.json) {
            state == 'succeeded'
            films[0].mediaType == 'video/mp4'
            films[0].length > 1000
            films[0].sha256 ==~ /[0-9a-f]{64}/
        }
    }

    def "a request that cannot be read is answered with every problem and its place"() {
        when:
        def answer = service.send('POST', '/api/videos', '{"script": {"prompt": ""}, "duration": "x", "watermark": 7}')

        then:
        answer.status == 400
        answer.type == 'application/problem+json'
        answer.json.findings*.path == ['script.prompt', 'duration', 'watermark']
        service.send('GET', '/api/videos').json.videos == []
    }

    def "a request that no model makes is answered with every finding, and nothing is kept"() {
        when:
        def answer = service.send('POST', '/api/videos', [script: [prompt: 'a @{cat}'], duration: '20min', variants: 99])

        then:
        answer.status == 422
        answer.json.type == '/problems/refused-request'
        answer.json.findings*.path as Set == ['script.prompt', 'duration', 'variants'] as Set
        service.send('GET', '/api/videos').json.videos == []
    }

    def "the same key and body give the first video, another body is refused"() {
        when:
        def first = service.send('POST', '/api/videos', WISH, ['Idempotency-Key': 'k1'])
        def again = service.send('POST', '/api/videos', WISH, ['Idempotency-Key': 'k1'])
        def other = service.send('POST', '/api/videos', WISH + [duration: '2s'], ['Idempotency-Key': 'k1'])

        then:
        again.status == 202
        again.json.id == first.json.id
        other.status == 422
        other.json.type == '/problems/key-taken'
        service.send('GET', '/api/videos').json.videos*.id == [first.json.id]
    }

    def "no file of the service's own machine is read: #name"() {
        when:
        def answer = service.send('POST', '/api/videos', WISH + [images: [[source: [file: name]]]])

        then:
        answer.status == 400
        answer.json.findings[0].path == 'images[0].source.file'
        answer.json.findings[0].sentence.contains('reads no files')

        where:
        name << ['/etc/passwd', 'cat.png']
    }

    def "films that did not come beside those that did are told, each with its reason"() {
        given:
        def now = Instant.now()
        def task = new ProviderTask('sandbox', 'two-films')
        def clip = Clip.of(task, Link.web('https://films.example/1.mp4?signature=secret'))
        def refused = Failure.forGood(FailureKind.CONTENT_REFUSED, 'the second one shows a real person')
        def job = [new JobState.Submitting(), new JobState.Submitted(task), new JobState.Succeeded(task, [clip], [refused])]
                .inject(Job.accepted(new JobId('two'), 'sandbox', 'animatic', VideoRequest.of(new Prompt('two cats')).build(), now)) { one, state -> one.become(state, now) }
        service.bean(OrderBook).add(new Order(job.id(), 'anybody', 'reelport', null, null, 'f', [], [], now), job)

        when:
        def answer = service.send('GET', '/api/videos/two')

        then:
        answer.json.state == 'succeeded'
        answer.json.missing == [[kind: 'content-refused', retry: false, words: 'the second one shows a real person']]
        !answer.text.contains('signature')
    }

    def "links begin where clients reach the service"() {
        given:
        def other = new TestService(folder.resolve('other').tap { toFile().mkdir() }, null, ['reelport.service.public-url': 'https://films.example/'])

        when:
        def created = other.send('POST', '/api/videos', WISH)
        def made = other.until("/api/videos/${created.json.id}") { it.json.films && it.json.films[0].url }

        then:
        created.headers.firstValue('location').get() == "https://films.example/api/videos/${created.json.id}"
        made.json.films[0].url == "https://films.example/api/videos/${created.json.id}/content?film=0"

        cleanup:
        other.close()
    }
}
