package dev.reelport.http.compat

import dev.reelport.http.TestService
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What clients do that no document prints. */
class ServerRefusalsSpec extends Specification {

    static final WISH = [model: 'animatic', prompt: 'a cat', seconds: '1']

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, null, ['micronaut.server.max-request-size': '100KB'])
    }

    def "a body that is too long is refused in the words of the format: #type"() {
        when:
        def answer = service.send('POST', '/v1/videos', 'x' * 200_000, ['Content-Type': type])

        then:
        answer.status == 413
        answer.json.error.message

        where:
        type << ['application/json', 'multipart/form-data; boundary=x']
    }

    def "who goes on sending a body that is too long hears so nevertheless: #path"() {
        given: 'a client that reads nothing before it has sent all'
        def connection = new Socket(service.server.host, service.server.port)

        when:
        def head = "POST $path HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 16000000\r\n\r\n"
        connection.outputStream.write(head.bytes)
        16.times { connection.outputStream.write(new byte[1_000_000]) }

        then:
        connection.inputStream.newReader('UTF-8').readLine().startsWith('HTTP/1.1 413 ')

        cleanup:
        connection.close()

        where:
        path << ['/v1/videos', '/sora/v1/videos', '/api/videos']
    }

    def "a body that is none is refused in the words of the format: #type «#body»"() {
        when:
        def answer = service.send('POST', '/v1/videos', body, ['Content-Type': type])

        then:
        answer.status == 400
        answer.json.error.message
        service.send('GET', '/v1/videos').json.data == []

        where:
        type                                | body
        'application/json'                  | ''
        'application/json'                  | '{"prompt": '
        'application/json'                  | '[]'
        'application/json'                  | '{"prompt": "a", "prompt": "b"}'
        'multipart/form-data'               | '--x\r\n'
        'multipart/form-data; boundary=x'   | '--x\r\nContent-Disposition: form-data; name="prompt"\r\n\r\na cat'
        'application/x-www-form-urlencoded' | 'prompt=a+cat'
        'text/plain'                        | 'a cat'
    }

    def "a body without a type is read by what it is"() {
        expect:
        service.send('POST', '/v1/videos', '{"model": "animatic", "prompt": "a cat"}', ['Content-Type': '']).status == 200
    }

    def "a query that makes no sense is refused in the words of the format: #query"() {
        given:
        def id = service.send('POST', '/v1/videos', WISH).json.id

        expect:
        with(service.send('GET', "/v1/videos/$id/content?$query")) {
            status in [400, 404]
            json.error.message
        }

        where:
        query << ['film=two', 'film=-1', 'film=99', 'variant=hologram']
    }

    def "many at once under one key are one video"() {
        when:
        def threads = Executors.newVirtualThreadPerTaskExecutor()
        def answers = threads.invokeAll((1..12).collect {
            { service.send('POST', '/v1/videos', WISH, ['Idempotency-Key': 'k']) } as Callable
        })*.get()

        then:
        answers*.status as Set == [200] as Set
        (answers*.json*.id as Set).size() == 1
        service.send('GET', '/v1/videos').json.data.size() == 1

        cleanup:
        threads?.close()
    }
}
