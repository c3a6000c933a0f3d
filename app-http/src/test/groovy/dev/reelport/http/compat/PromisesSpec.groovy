package dev.reelport.http.compat

import dev.reelport.http.TestService
import groovy.json.JsonSlurper
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What every client is promised, whatever its format: nothing in silence, and nothing twice. */
class PromisesSpec extends Specification {

    static final OUTCOMES = [film: 'film', slow: 'slow', lost: 'answer-lost', down: 'unreachable', no: 'refused', half: 'fails-halfway']

    static final ROUTES = ['reelport.routes': (OUTCOMES.keySet() - 'film').collect { [model: it, to: ["$it/animatic".toString()]] } + [[to: ['film/animatic']]]]

    static final CREATES = [
            'unified'          : ['/v1/video/create', [prompt: 'a cat', size: 'large', model: 'M']],
            'unified-pro'      : ['/unified-pro/v1/video/create', [prompt: 'a cat', size: 'large', model: 'M', images: [], orientation: 'portrait', duration: 15, watermark: true, private: false]],
            'duomi'            : ['/v1/videos/generations', [prompt: 'a cat', model: 'M']],
            'openai-storyboard': ['/openai-storyboard/v1/videos', [prompt: 'a cat', model: 'M']],
            'openai'           : ['/v1/videos', [prompt: 'a cat', model: 'M']],
            'sglang'           : ['/sglang/v1/videos', [prompt: 'a cat', model: 'M']],
            'vllm-omni'        : ['/vllm-omni/v1/videos', [prompt: 'a cat', model: 'M']],
            'turbo'            : ['/sora/v1/videos', [prompt: 'a cat', model: 'M']],
    ]

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, accounts(), ROUTES)
    }

    /** One sandbox for each way in which it can end. */
    private String accounts() {
        def each = OUTCOMES.collect { name, outcome ->
            "    $name: {format: sandbox, outcome: $outcome, directory: '${folder.resolve(name)}'}"
        }
        "reelport:\n  providers:\n${each.join('\n')}\n"
    }

    private Map create(String format, String model, Map fields = [:], Map headers = [:]) {
        def (path, body) = CREATES[format]
        service.send('POST', path, body + [model: model] + fields, headers)
    }

    private int kept() {
        service.send('GET', '/v1/videos').json.data.size()
    }

    def "a lost answer is no failure for a client of #format: the video stays #word and nothing is sent again"() {
        when:
        def created = create(format, 'lost')
        def id = Samples.id(format, created.json)
        def look = service.send('GET', Samples.look(format, id))

        then:
        created.status == 200
        look.status == 200
        Samples.status(format, look.json) == word

        when:
        def again = create(format, 'lost', [:], ['X-Stainless-Retry-Count': '1'])

        then:
        again.status == 200
        Samples.id(format, again.json) == id
        kept() == 1

        where:
        format              || word
        'unified'           || 'pending'
        'unified-pro'       || 'pending'
        'duomi'             || 'pending'
        'openai-storyboard' || 'queued'
        'openai'            || 'queued'
        'sglang'            || 'queued'
        'vllm-omni'         || 'queued'
        'turbo'             || 'QUEUED'
    }

    def "what the provider refuses is refused in the words of #format, with its reason"() {
        when:
        def answer = create(format, 'no')

        then:
        answer.status == 400
        Samples.message(format, answer.json).contains('the provider no did not take it')

        where:
        format << CREATES.keySet()
    }

    def "a video that fails says why in the words of #format"() {
        when:
        def id = Samples.id(format, create(format, 'half', [(length): 1]).json)
        def failed = service.until(Samples.look(format, id)) { Samples.status(format, it.json) == word }

        then:
        failed.status == 200
        failed.text.contains('fail') || failed.text.contains('half')

        where:
        format    | length     || word
        'unified' | 'duration' || 'failed'
        'duomi'   | 'duration' || 'error'
        'openai'  | 'seconds'  || 'failed'
        'sglang'  | 'seconds'  || 'failed'
    }

    def "a provider that was not reached may be asked again, also under the same key"() {
        given:
        def headers = ['Idempotency-Key': 'k', 'X-Stainless-Retry-Count': '0']

        when:
        def down = create('openai', 'down', [:], headers)

        then:
        down.status == 502
        down.json.error.type == 'server_error'

        when: 'the client repeats itself blindly'
        def again = create('openai', 'down', [:], headers + ['X-Stainless-Retry-Count': '1'])

        then: 'it was tried anew, as a new job of the same order'
        again.status == 502
        kept() == 1
    }

    def "every reason of a refusal is told at once, and nothing is kept: #format"() {
        when:
        def answer = create(format, 'film', [(length): 1000, prompt: 'a @{cat}'])

        then:
        answer.status == 400
        ['duration: ', 'script.prompt: '].every { Samples.message(format, answer.json).contains(it) }
        kept() == 0

        where:
        format    | length
        'unified' | 'duration'
        'duomi'   | 'duration'
        'openai'  | 'seconds'
    }

    def "what is done differently is told in a header, and refused where the client is strict"() {
        when:
        def lenient = create('openai', 'sora-2', [mood: 'happy'])
        def told = new JsonSlurper().parseText(lenient.headers.firstValue('X-Reelport-Adjustments').get())

        then:
        lenient.status == 200
        told*.code as Set == ['field.unknown', 'model.chosen'] as Set
        told.find { it.code == 'model.chosen' }.to == 'film/animatic'
        lenient.json.model == 'sora-2'

        when:
        def strict = create('openai', 'sora-2', [mood: 'happy'], ['X-Reelport-Fidelity': 'strict'])

        then:
        strict.status == 400
        strict.json.error.message.contains('mood')
        strict.json.error.message.contains('another model')

        expect:
        create('openai', 'sora-2', [:], ['X-Reelport-Fidelity': 'sloppy']).status == 400
    }

    def "a provider can be forced"() {
        expect:
        create('openai', 'animatic', [:], ['X-Reelport-Provider': 'no']).status == 400
        create('openai', 'animatic', [:], ['X-Reelport-Provider': 'nobody']).json.error.message.contains('nobody')
    }

    def "the same key and body give the first video, another body is refused with 422: #format"() {
        when:
        def first = create(format, 'film', [:], ['Idempotency-Key': 'k'])
        def again = create(format, 'film', [:], ['Idempotency-Key': 'k'])
        def other = create(format, 'film', [prompt: 'a dog'], ['Idempotency-Key': 'k'])

        then:
        Samples.id(format, first.json) == Samples.id(format, again.json)
        other.status == 422
        Samples.message(format, other.json).contains(Samples.id(format, first.json))
        kept() == 1

        where:
        format << CREATES.keySet()
    }

    def "the same key with a field that the format does not have is another body"() {
        when:
        def first = create('unified', 'film', [:], ['Idempotency-Key': 'k'])
        def other = create('unified', 'film', ['private': true], ['Idempotency-Key': 'k'])

        then:
        first.status == 200
        other.status == 422
        kept() == 1
    }

    def "two wishes that only look alike are two videos"() {
        when:
        create('openai', 'film')
        create('openai', 'film', [:], ['X-Stainless-Retry-Count': '0'])

        then:
        kept() == 2
    }

    def "a film lies at an address of this service: #format"() {
        when:
        def id = Samples.id(format, create(format, 'film', length ? [(length): 1] : [:]).json)
        def made = service.until(Samples.look(format, id)) { Samples.status(format, it.json) == Samples.success(format) }
        def url = film(made.json)

        then:
        url == service.uri("/v1/videos/$id/content").toString()
        service.send('GET', url).status == 200

        where:
        format              | length     | film
        'unified'           | 'duration' | { it.video_url }
        'duomi'             | 'duration' | { it.data.videos[0].url }
        'openai-storyboard' | 'seconds'  | { it.video_url }
        'turbo'             | null       | { it.data.data.generations[0].url }
    }

    def "addresses begin with the public URL where one is configured"() {
        given:
        def other = new TestService(folder, accounts(), ROUTES + ['reelport.service.public-url': 'https://video.example/'])

        when:
        def id = other.send('POST', '/v1/videos/generations', [prompt: 'a cat', model: 'film', duration: 1]).json.id
        def made = other.until("/v1/videos/tasks/$id") { it.json.state == 'succeeded' }

        then:
        made.json.data.videos[0].url == "https://video.example/v1/videos/$id/content"

        cleanup:
        other.close()
    }

    def "there is no film before it is made, and only the film is kept"() {
        given:
        def id = create('openai', 'lost').json.id

        expect:
        service.send('GET', "/v1/videos/$id/content").status == 400
        service.send('GET', "/v1/videos/$id/content?variant=$variant").status == 400

        where:
        variant << ['thumbnail', 'spritesheet', 'hologram', 'video']
    }

    def "a video is removed with its film, and one that is being made is not"() {
        given:
        def id = create('openai', 'film', [seconds: '1']).json.id
        def lost = create('openai', 'lost').json.id
        service.until("/v1/videos/$id") { it.json.status == 'completed' }

        expect:
        service.send('DELETE', "/v1/videos/$id").json == [id: id, deleted: true, object: 'video.deleted']
        service.send('GET', "/v1/videos/$id").status == 404
        service.send('GET', "/v1/videos/$id/content").status == 404
        service.send('DELETE', "/v1/videos/$id").status == 404
        service.send('DELETE', "/v1/videos/$lost").status == 400
        service.send('GET', "/v1/videos/$lost").status == 200
        folder.resolve('data').toFile().listFiles().every { file -> !file.name.endsWith('.mp4') }
    }

    def "pages follow each other, in both directions"() {
        given:
        def ids = (1..5).collect { create('openai', 'lost', [prompt: "cat $it".toString()]).json.id }

        when:
        def first = service.send('GET', '/v1/videos?limit=2&order=asc').json
        def second = service.send('GET', "/v1/videos?limit=3&order=asc&after=${first.last_id}").json
        def newest = service.send('GET', '/v1/videos?limit=1').json

        then:
        first.data*.id + second.data*.id == ids
        first.has_more
        !second.has_more
        newest.data*.id == [ids.last()]
        service.send('GET', '/v1/videos?limit=0').json.with { data == [] && has_more }
        [limit: -1, 'limit ': 101, order: 'up', after: 'video_unknown'].every { name, value ->
            service.send('GET', "/v1/videos?${name.trim()}=$value").status in [400, 404]
        }
    }
}
