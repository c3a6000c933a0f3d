package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.Golden
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What the documents print, sent by a client that only changed its base URL. */
class FormatsSpec extends Specification {

    static final FORMATS = ['unified', 'unified-pro', 'duomi', 'openai-storyboard', 'openai', 'sglang', 'vllm-omni', 'turbo']

    @Shared
    @TempDir
    Path folder

    @Shared
    TestService service

    def setupSpec() {
        service = new TestService(folder, null, ['reelport.service.callbacks.private-networks': '127.0.0.0/8'])
    }

    def cleanupSpec() {
        service.close()
    }

    def "the example #name of #format becomes a film under an id of ours"() {
        when:
        def created = Samples.send(service, Samples.of(format, name).message(), format)
        def id = Samples.id(format, created.json)

        then:
        created.status == 200
        id ==~ /video_[0-9a-f]{32}/

        when:
        def made = service.until(Samples.look(format, id)) { Samples.status(format, it.json) == Samples.success(format) }
        def film = service.send('GET', "/v1/videos/$id/content")

        then:
        made.status == 200
        film.status == 200
        film.type == 'video/mp4'
        new String(film.bytes, 4, 4) == 'ftyp'

        where:
        format              | name
        'unified'           | 'spec-a-example'
        'unified-pro'       | 'spec-d-example'
        'duomi'             | 'spec-b-example-1'
        'duomi'             | 'spec-b-example-2'
        'duomi'             | 'spec-b-example-3'
        'openai-storyboard' | 'spec-c-example'
        'openai-storyboard' | 'as-json'
        'openai'            | 'as-openai-clients-send-it'
        'openai'            | 'image-as-a-file'
        'sglang'            | 'text-to-video'
        'sglang'            | 'image-as-a-file'
        'vllm-omni'         | 'text-to-video'
        'turbo'             | 'storyboard'
        'turbo'             | 'plain-prompt'
    }

    def "a message of #format is taken, or refused in its own words: #golden"() {
        when:
        def answer = Samples.send(service, golden.message(), format)

        then:
        answer.status == 200 && Samples.id(format, answer.json) ==~ /video_[0-9a-f]{32}/
                || answer.status in [400, 404] && Samples.message(format, answer.json)

        where:
        [format, golden] << FORMATS.collectMany { format -> Samples.of(format).collect { [format, it] } }
    }

    def "without a prefix #path is in the format #format"() {
        when:
        def created = Samples.send(service, Samples.of(format, name).message())

        then:
        created.status == 200
        Samples.id(format, created.json)
        service.send('GET', path.replace('ID', Samples.id(format, created.json))).status == 200

        where:
        format    | name                        | path
        'unified' | 'spec-a-example'            | '/v1/video/query?id=ID'
        'duomi'   | 'spec-b-example-1'          | '/v1/videos/tasks/ID'
        'openai'  | 'as-openai-clients-send-it' | '/v1/videos/ID'
        'turbo'   | 'plain-prompt'              | '/sora/v1/videos/ID'
    }

    def "the server's own refusals are in the words of #format: #method #path"() {
        when:
        def answer = service.send(method, path, method == 'POST' ? '{}' : null)

        then:
        answer.status == status
        answer.type.startsWith('application/json')
        Samples.message(format, answer.json)

        where:
        format              | method  | path                               || status
        'openai'            | 'GET'   | '/v1/videos/video_unknown'         || 404
        'openai'            | 'GET'   | '/v1/videos/%F0%9F%8E%AC'          || 404
        'openai'            | 'PATCH' | '/v1/videos/video_unknown'         || 405
        'openai'            | 'GET'   | '/v1/models'                       || 404
        'openai'            | 'DELETE'| '/v1/videos/video_unknown'         || 404
        'openai'            | 'GET'   | '/v1/videos/video_unknown/content' || 404
        'openai'            | 'POST'  | '/v1/videos/video_unknown/remix'   || 400
        'openai-storyboard' | 'GET'   | '/openai-storyboard/v1/videos'     || 400
        'openai-storyboard' | 'GET'   | '/openai-storyboard/v1/nothing'    || 404
        'sglang'            | 'GET'   | '/sglang/v1/videos/video_unknown'  || 404
        'unified'           | 'GET'   | '/v1/video/query?id=video_unknown' || 404
        'unified'           | 'GET'   | '/v1/video/query'                  || 400
        'unified'           | 'GET'   | '/v1/video/create'                 || 405
        'unified'           | 'GET'   | '/unified/v1/videos/video_unknown' || 404
        'duomi'             | 'GET'   | '/v1/videos/tasks/video_unknown'   || 404
        'duomi'             | 'POST'  | '/v1/videos/generations'           || 400
        'turbo'             | 'GET'   | '/sora/v1/videos/video_unknown'    || 404
        'turbo'             | 'POST'  | '/sora/v1/videos'                  || 400
        'turbo'             | 'POST'  | '/turbo/v1/videos'                 || 404
    }

    def "a format that nobody speaks is no format"() {
        expect:
        service.send('POST', '/klingon/v1/videos', [prompt: 'a cat']).status == 404
    }
}
