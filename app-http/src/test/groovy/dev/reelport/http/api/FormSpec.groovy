package dev.reelport.http.api

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.http.TestService
import groovy.json.JsonOutput
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class FormSpec extends Specification {

    static final byte[] PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.decodeBase64()
    static final IMAGES = VideosSpec.WISH + [images: [[source: [file: 'pictures/cat.bin']]]]

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder)
    }

    def "an image travels with the request; its media type is what its bytes say"() {
        when:
        def created = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': PNG])

        then:
        created.status == 202
        with(service.bean(JobStore).find(new JobId(created.json.id)).get().request().images()[0].source()) {
            fileName() == 'cat.bin'
            mediaType() == 'image/png'
            content().open().bytes == PNG
        }
    }

    def "a plan takes images as well"() {
        expect:
        post('/api/videos/plan', [request: IMAGES, 'pictures/cat.bin': PNG]).json.models*.verdict == ['exact']
    }

    def "the same form with another boundary is the same request"() {
        when:
        def first = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': PNG], ['Idempotency-Key': 'k'], 'one')
        def again = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': PNG], ['Idempotency-Key': 'k'], 'two')
        def other = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': more(PNG, 3)], ['Idempotency-Key': 'k'])

        then:
        again.json.id == first.json.id
        other.json.type == '/problems/key-taken'
    }

    def "#what is a problem with its place"() {
        when:
        def answer = post('/api/videos', parts)

        then:
        answer.status == 400
        answer.json.findings*.path == places
        answer.json.findings*.sentence.join(' ').contains(words)
        service.send('GET', '/api/videos').json.videos == []

        where:
        what                         | parts                                                              | places                                  | words
        'no request'                 | ['pictures/cat.bin': PNG]                                          | ['request']                             | 'the request as JSON'
        'an image that is not there' | [request: IMAGES]                                                  | ['images[0].source.file']               | 'no image part of the name pictures/cat.bin'
        'a part that nobody names'   | [request: VideosSpec.WISH, dog: PNG]                               | ['dog']                                 | 'names this part'
        'both'                       | [request: IMAGES, dog: PNG]                                        | ['images[0].source.file', 'dog']        | 'names this part'
        'half an image'              | [request: IMAGES, 'pictures/cat.bin': Arrays.copyOf(PNG, 40)]      | ['images[0].source.file']                | 'this image breaks off: after 40 bytes'
        'what is no image'           | [request: IMAGES, 'pictures/cat.bin': 'GIF of a cat'.bytes]        | ['images[0].source.file']                | 'not a PNG, JPEG, WebP or GIF'
        'the request for an image'   | [request: VideosSpec.WISH + [images: [[source: [file: 'request']]]]] | ['images[0].source.file']             | 'no image part'
        'a broken request'           | [request: '{'.bytes]                                               | ['body:1:2']                            | 'not JSON'
    }

    def "an image beyond the limit is too large"() {
        when:
        def answer = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': more(PNG, 20 << 20)])

        then:
        answer.status == 413
        answer.json.type == '/problems/too-large'
        answer.json.detail == 'an image is up to 20 MiB large'
    }

    def "a form beyond the limit is too large"() {
        when:
        def answer = post('/api/videos', [request: IMAGES, 'pictures/cat.bin': more(PNG, 70 << 20)])

        then:
        answer.status == 413
        answer.json.type == '/problems/too-large'
    }

    static byte[] more(byte[] bytes, int more) {
        Arrays.copyOf(bytes, bytes.length + more)
    }

    def post(String path, Map<String, Object> parts, Map<String, String> headers = [:], String boundary = 'b0undary') {
        def body = new ByteArrayOutputStream()
        parts.each { name, content ->
            def file = content instanceof byte[] ? '; filename="x"' : ''
            def type = content instanceof byte[] ? 'application/octet-stream' : 'application/json'
            body.write("--$boundary\r\nContent-Disposition: form-data; name=\"$name\"$file\r\nContent-Type: $type\r\n\r\n".bytes)
            body.write(content instanceof byte[] ? content : JsonOutput.toJson(content).bytes)
            body.write('\r\n'.bytes)
        }
        body.write("--$boundary--\r\n".bytes)
        service.send('POST', path, body.toByteArray(), headers + ['Content-Type': "multipart/form-data; boundary=$boundary".toString()])
    }
}
