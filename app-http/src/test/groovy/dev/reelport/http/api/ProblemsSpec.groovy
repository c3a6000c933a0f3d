package dev.reelport.http.api

import dev.reelport.domain.film.FilmCopies
import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class ProblemsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, null, ['micronaut.server.max-request-size': '6MB'])
    }

    def "#what is answered with the problem #word, status #status"() {
        when:
        def answer = service.send(method, path, body, headers)

        then:
        answer.status == status
        answer.type == 'application/problem+json'
        answer.json.status == status
        answer.json.type == "/problems/$word"
        answer.json.title
        answer.json.detail

        where:
        what                              | method  | path                      | body                    | headers                             || status | word
        'a route that is not there'       | 'GET'   | '/api/nothing'            | null                    | [:]                                 || 404    | 'not-found'
        'a video that is not there'       | 'GET'   | '/api/videos/video_x'     | null                    | [:]                                 || 404    | 'not-found'
        'a name that no video can have'   | 'GET'   | '/api/videos/a%20b'       | null                    | [:]                                 || 404    | 'not-found'
        'events of no video'              | 'GET'   | '/api/videos/x/events'    | null                    | [:]                                 || 404    | 'not-found'
        'content of no video'             | 'GET'   | '/api/videos/x/content'   | null                    | [:]                                 || 404    | 'not-found'
        'another method'                  | 'PUT'   | '/api/videos'             | '{}'                    | [:]                                 || 405    | 'method-not-allowed'
        'another media type'              | 'POST'  | '/api/videos'             | 'a: b'                  | ['Content-Type': 'application/yaml'] || 415   | 'unsupported-media-type'
        'no media type'                   | 'POST'  | '/api/videos'             | ''                      | ['Content-Type': 'text/plain']      || 415    | 'unsupported-media-type'
        'an answer nobody has'            | 'GET'   | '/api/videos'             | null                    | [Accept: 'image/png']               || 406    | 'not-acceptable'
        'more JSON than a request has'    | 'POST'  | '/api/videos'             | ' ' * 5_000_000         | [:]                                 || 413    | 'too-large'
        'a body beyond the limit'         | 'POST'  | '/api/videos'             | ' ' * 7_000_000         | [:]                                 || 413    | 'too-large'
        'malformed JSON'                  | 'POST'  | '/api/videos'             | '{"script": '           | [:]                                 || 400    | 'unreadable-request'
        'no JSON at all'                  | 'POST'  | '/api/videos'             | ''                      | [:]                                 || 400    | 'unreadable-request'
        'malformed JSON of a decision'    | 'POST'  | '/api/videos/x/resolve'   | '[}'                    | [:]                                 || 400    | 'unreadable-request'
        'a form without a boundary'       | 'POST'  | '/api/videos'             | 'x'                     | ['Content-Type': 'multipart/form-data'] || 400 | 'unreadable-request'
    }

    def "a query that is not read is refused, with its place: #query"() {
        when:
        def answer = service.send('GET', "/api/videos?$query")

        then:
        answer.status == 400
        answer.json.type == '/problems/unreadable-request'
        answer.json.findings*.path == [place]
        answer.json.findings[0].sentence.contains(words)

        where:
        query                | place      | words
        'limit=0'            | 'limit'    | '1 to 100 videos, not 0'
        'limit=101'          | 'limit'    | '1 to 100 videos, not 101'
        'limit=many'         | 'limit'    | 'a whole number belongs here, not «many»'
        'limit=99999999999'  | 'limit'    | 'a whole number belongs here'
        'state=finished'     | 'state'    | 'succeeded'
        'state=running,done' | 'state'    | '«done»'
        'after=video_gone'   | 'after'    | 'no video of that name'
        'after=..%2F'        | 'after'    | 'no video of that name'
        'lmit=3'             | 'lmit'     | 'reads after, client, limit, provider, state'
        'limit=1&limit=2'    | 'limit'    | 'said 2 times'
    }

    def "headers are told beside the body, each with its place"() {
        when:
        def answer = service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: 'x'],
                ['X-Reelport-Fidelity': 'loose', 'Idempotency-Key': key])

        then:
        answer.status == 400
        answer.json.findings*.path as Set == ['duration', 'X-Reelport-Fidelity', 'Idempotency-Key'] as Set

        where:
        key << ['k' * 256, 'a\tb']
    }

    def "a key of 255 printable characters is one"() {
        expect:
        service.send('POST', '/api/videos', VideosSpec.WISH, ['Idempotency-Key': 'k' * 255]).status == 202
    }

    def "what nobody expected is told without details, by a name that the log has"() {
        given:
        def broken = Stub(FilmCopies) { of(_) >> { throw new IllegalStateException('secret of the house') } }
        def other = new TestService(folder, null, [:], [(FilmCopies): broken])

        when:
        def created = other.send('POST', '/api/videos', VideosSpec.WISH)

        then:
        created.status == 500
        created.type == 'application/problem+json'
        created.json.type == '/problems/defect'
        created.json.instance ==~ /urn:uuid:[0-9a-f-]{36}/
        !created.text.contains('secret')

        cleanup:
        other.close()
    }

    def "the type of every problem leads to a page: #kind"() {
        when:
        def page = service.send('GET', kind.type())

        then:
        page.status == 200
        page.type.startsWith('text/html')
        page.text.contains(kind.title())
        page.text.contains(kind.status().code as String)
        service.send('GET', '/problems').text.contains(kind.type())

        where:
        kind << ProblemKind.values()
    }
}
