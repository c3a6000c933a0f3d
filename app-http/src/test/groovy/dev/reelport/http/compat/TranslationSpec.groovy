package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A client speaks one format, and the provider another. */
class TranslationSpec extends Specification {

    @TempDir
    Path folder

    List<AutoCloseable> open = []

    def cleanup() {
        open.reverse()*.close()
    }

    private WireServer vendor(String format) {
        def server = Samples.vendor(format)
        open << server
        server
    }

    private TestService service(String format, Map<String, WireServer> vendors, Map settings = [:]) {
        def accounts = vendors.collect { name, server ->
            "    $name: {format: $format, base-url: '${server.base()}', api-key: key-of-$name}"
        }
        def service = new TestService(folder, "reelport:\n  providers:\n${accounts.join('\n')}\n", settings)
        open << service
        service
    }

    private static List posts(WireServer server) {
        server.requests().findAll { it.method() == 'POST' }
    }

    def "what a client of OpenAI asks for reaches a provider of spec E in its own words, once"() {
        given:
        def turbo = vendor('turbo')
        def service = service('turbo', [turbo: turbo])

        when:
        def created = service.send('POST', '/v1/videos', [model: 'sora-2', prompt: 'a cat', seconds: '5', size: '1280x720'])

        then:
        created.status == 200
        with(created.json) {
            [object, model, seconds, size, progress, status] == ['video', 'sora-2', '5', '1280x720', 0, 'queued']
            created_at > 1_700_000_000 && created_at < 4_000_000_000
            completed_at == null
            error == null
        }
        posts(turbo)*.target() == ['/sora/v1/videos']
        new JsonSlurper().parseText(posts(turbo)[0].text()).subMap('prompt', 'n_frames', 'width', 'height') ==
                [prompt: 'a cat', n_frames: 150, width: 1280, height: 720]

        when:
        def made = service.until("/v1/videos/$created.json.id") { it.json.status == 'completed' }
        def film = service.send('GET', "/v1/videos/$created.json.id/content")

        then:
        made.json.progress == 100
        made.json.completed_at >= made.json.created_at
        film.text == Samples.FILM
        posts(turbo).size() == 1

        and: 'nobody is told where the film lies at the provider, or what it calls the task'
        !made.text.contains('canary')
        !made.text.contains('task_01')
        ['unified', 'duomi', 'turbo', 'openai-storyboard'].every {
            def told = service.send('GET', Samples.look(it, created.json.id)).text
            !told.contains('canary') && !told.contains('task_01') && !told.contains('videos.example')
        }
    }

    def "a form reaches a provider as what the provider understands"() {
        given:
        def engine = vendor('vllm-omni')
        def service = service('vllm-omni', [engine: engine])

        when:
        def created = Samples.send(service, Samples.of('openai', 'image-as-a-file').message())

        then:
        created.status == 200
        posts(engine).size() == 1
        posts(engine)[0].header('Content-Type').get().startsWith('multipart/form-data')
        posts(engine)[0].text().contains('filename="')
    }

    def "a client of spec C demands model, time, length and size, and gets them"() {
        given:
        def service = service('openai-storyboard', [relay: vendor('openai-storyboard')])

        when:
        def created = Samples.send(service, Samples.of('openai-storyboard', 'spec-c-example').message(), 'openai-storyboard').json

        then:
        [created.model, created.seconds, created.size] == ['sora-2', '15', '1280x720']
        created.created_at > 1_700_000_000_000
    }

    def "a remix goes to the account that made the film, under the account's own name for it"() {
        given:
        def (one, two) = [vendor('openai-storyboard'), vendor('openai-storyboard')]
        def service = service('openai-storyboard', [one: one, two: two], ['reelport.routes': [[model: 'second', to: ['two/sora-2']]]])
        def id = service.send('POST', '/v1/videos', [model: 'second', prompt: 'a cat', seconds: '15', size: '1280x720']).json.id

        when: 'it is not made yet'
        def early = service.send('POST', "/v1/videos/$id/remix", [prompt: 'make it night'])

        then:
        early.status == 400
        early.json.error.message.contains('not made')

        when:
        service.until("/v1/videos/$id") { it.json.status == 'completed' }
        def remix = service.send('POST', "/v1/videos/$id/remix", [prompt: 'make it night'])

        then:
        remix.status == 200
        remix.json.remixed_from_video_id == id
        remix.json.id != id
        posts(one) == []
        posts(two)*.target() == ['/v1/videos', '/v1/videos/sora-2%3Atask_01kbhfs5yceakr1pa0qrfzfeqk/remix']

        and: 'another account does not know it'
        service.send('POST', "/v1/videos/$id/remix", [prompt: 'make it day'], ['X-Reelport-Provider': 'one']).status == 400
        posts(one) == []
    }

    def "an unknown video is not remixed, unless the client names the account"() {
        given:
        def relay = vendor('openai-storyboard')
        def service = service('openai-storyboard', [relay: relay])

        expect:
        service.send('POST', '/v1/videos/video_elsewhere/remix', [prompt: 'night']).status == 404
        posts(relay) == []
        service.send('POST', '/v1/videos/video_elsewhere/remix', [prompt: 'night'], ['X-Reelport-Provider': 'relay']).status == 200
        posts(relay)*.target() == ['/v1/videos/video_elsewhere/remix']
    }

    def "a client of spec E remixes a film by the name we gave it"() {
        given:
        def turbo = vendor('turbo')
        def service = service('turbo', [turbo: turbo])
        def id = service.send('POST', '/sora/v1/videos', [prompt: 'a cat', n_frames: 150]).json.data
        def made = service.until("/sora/v1/videos/$id") { it.json.data.status == 'SUCCESS' }
        def film = made.json.data.data.generations[0].id

        when:
        def remix = service.send('POST', '/sora/v1/videos', [prompt: 'a dog', n_frames: 150, operation: 'remix',
                                                             sdedit: [amount: 3, source_generation_id: film, source_upload_media_id: null]])

        then:
        film.startsWith(id)
        remix.status == 200
        new JsonSlurper().parseText(posts(turbo)[1].text()).sdedit.source_generation_id == 'gen_01jhjnz5a'
    }

    def "a provider that has enough is told of with its wish to be left alone, and the same key may try again"() {
        given:
        def relay = WireServer.start()
        open << relay
        relay.replies(Samples.answer('openai-storyboard', 'throttled', relay), Samples.answer('openai-storyboard', 'submit-accepted', relay))
        def service = service('openai-storyboard', [relay: relay])
        def body = [model: 'sora-2', prompt: 'a cat', seconds: '15']

        when:
        def first = service.send('POST', '/v1/videos', body, headers + ['X-Stainless-Retry-Count': '0'])

        then:
        first.status == 429
        first.headers.firstValue('retry-after').get() == '7'

        when:
        def again = service.send('POST', '/v1/videos', body, headers + ['X-Stainless-Retry-Count': '1'])
        def third = service.send('POST', '/v1/videos', body, headers + ['X-Stainless-Retry-Count': '2'])

        then:
        again.status == 200
        third.json.id == again.json.id
        relay.count('POST') == 2
        service.send('GET', '/v1/videos').json.data*.id == [again.json.id]

        where:
        headers << [[:], ['Idempotency-Key': 'k']]
    }

    def "many that try again at once under one key are one more POST"() {
        given:
        def relay = WireServer.start()
        open << relay
        relay.replies(Samples.answer('openai-storyboard', 'throttled', relay), Samples.answer('openai-storyboard', 'submit-accepted', relay))
        def service = service('openai-storyboard', [relay: relay])
        def create = { service.send('POST', '/v1/videos', [model: 'sora-2', prompt: 'a cat', seconds: '15'], ['Idempotency-Key': 'k']) }
        def threads = Executors.newVirtualThreadPerTaskExecutor()
        open << threads

        expect:
        create().status == 429

        when:
        def answers = threads.invokeAll((1..8).collect { create as Callable })*.get()

        then:
        answers*.status as Set == [200] as Set
        (answers*.json*.id as Set).size() == 1
        relay.count('POST') == 2
    }

    def "a provider that says nothing is waited for, but the client is not"() {
        given:
        def relay = WireServer.start().replies(new Reply.Silence())
        open << relay
        def service = service('openai-storyboard', [relay: relay], ['reelport.service.create-wait': '500ms'])

        when:
        def created = service.send('POST', '/v1/videos', [model: 'sora-2', prompt: 'a cat', seconds: '15'])

        then:
        created.status == 200
        created.json.status == 'queued'
        service.send('GET', "/v1/videos/$created.json.id").json.status == 'queued'
        relay.count('POST') == 1

        cleanup:
        relay.close()
    }
}
