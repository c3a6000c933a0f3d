package dev.reelport.http.film

import dev.reelport.http.TestService
import dev.reelport.testkit.S3Server
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The service with its films in a real S3 server. */
class S3Spec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '1s']

    @Shared
    @TempDir
    Path server

    @Shared
    @AutoCleanup
    S3Server s3 = new S3Server(Path.of('target/s3/s3mock.jar').toAbsolutePath(), server)

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    private TestService service(String bucket = 'films') {
        service = new TestService(folder, """
            reelport:
              providers:
                sandbox: {format: sandbox, directory: '${folder.resolve('sandbox')}'}
              storage:
                kind: s3
                s3: {bucket: $bucket, endpoint: '$s3.endpoint', prefix: reelport/, access-key: key, secret-key: canary-secret}
            """.stripIndent())
    }

    def "a film is brought to S3, served from there in whole and in parts, and removed there"() {
        given:
        service()

        when:
        def id = service.send('POST', '/api/videos', WISH).json.id
        def film = service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }.json.films[0]
        def whole = service.send('GET', film.url)

        then:
        whole.status == 200
        whole.bytes.length == film.length
        MessageDigest.getInstance('SHA-256').digest(whole.bytes).encodeHex().toString() == film.sha256

        when:
        def part = service.send('GET', film.url, null, [Range: 'bytes=100-199'])
        def last = service.send('GET', film.url, null, [Range: 'bytes=-7'])

        then:
        part.status == 206
        part.bytes == whole.bytes[100..199] as byte[]
        last.bytes == whole.bytes[-7..-1] as byte[]
        service.send('HEAD', film.url).headers.firstValue('content-length').get() == "$film.length"

        and: 'it lies there, and not here'
        objects() == ["reelport/$id-0.mp4".toString()]
        Files.walk(folder.resolve('data')).withCloseable { it.noneMatch { "$it".endsWith('.mp4') || "$it".endsWith('.part') } }

        when:
        service.send('DELETE', "/v1/videos/$id")

        then:
        objects() == []
    }

    def "a wrong bucket is told at the start"() {
        when:
        service('nowhere')

        then:
        def failed = thrown(Exception)
        def causes = []
        for (def cause = failed; cause != null && causes.size() < 20; cause = cause.cause) {
            causes << cause
        }
        causes*.message.any { it?.contains('the bucket «nowhere» for films is not there, or not for us (status 404)') }
        !causes*.toString().any { it.contains('canary-secret') }
    }

    /** As anybody sees them who asks the server. */
    private List<String> objects() {
        def xml = s3.endpoint.resolve('/films?list-type=2&prefix=reelport/').toURL().text
        xml.findAll(/<Key>([^<]+)<\/Key>/) { it[1] }
    }
}
