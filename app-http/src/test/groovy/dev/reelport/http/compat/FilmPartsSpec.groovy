package dev.reelport.http.compat

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class FilmPartsSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    TestService service

    @Shared
    String path

    @Shared
    byte[] whole

    def setupSpec() {
        service = new TestService(folder, "reelport: {providers: {film: {format: sandbox, directory: '${folder.resolve('film')}'}}}")
        def id = service.send('POST', '/v1/videos', [prompt: 'a cat', seconds: '1']).json.id
        service.until("/v1/videos/$id") { it.json.status == 'completed' }
        path = "/v1/videos/$id/content"
        whole = service.send('GET', path).bytes
    }

    def cleanupSpec() {
        service.close()
    }

    def "the part #range of a film is served"() {
        when:
        def part = service.send('GET', path, null, [Range: range])

        then:
        part.status == 206
        part.bytes == whole[first..last] as byte[]
        part.headers.firstValue('content-range').get() ==
                "bytes ${first < 0 ? whole.length + first : first}-${last < 0 ? whole.length + last : last}/$whole.length"

        where:
        range                   || first | last
        'bytes=0-99'            || 0     | 99
        'bytes=100-'            || 100   | -1
        'bytes=-10'             || -10   | -1
        'bytes=0-0'             || 0     | 0
        'bytes=100-99999999'    || 100   | -1
        'bytes=-99999999999'    || 0     | -1
    }

    def "a part that no film has is refused: #range"() {
        when:
        def answer = service.send('GET', path, null, [Range: range])

        then:
        answer.status == 416
        answer.headers.firstValue('content-range').get() == "bytes */$whole.length"
        answer.json.error.message

        where:
        range << ['bytes=99999999-', 'bytes=-0']
    }

    def "what is no single part is passed over: #range"() {
        when:
        def answer = service.send('GET', path, null, [Range: range])

        then:
        answer.status == 200
        answer.bytes == whole

        where:
        range << ['bytes=0-1,5-6', 'lines=1-2', 'bytes=9-3', 'bytes=-', 'bytes']
    }

    def "a film can be asked about without its bytes"() {
        when:
        def head = service.send('HEAD', path)

        then:
        head.status == 200
        head.bytes.length == 0
        head.headers.firstValue('content-length').get() == "$whole.length"
        head.headers.firstValue('etag') == service.send('GET', path).headers.firstValue('etag')
    }
}
