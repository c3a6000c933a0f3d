package dev.reelport.storage

import dev.reelport.domain.film.FilmNotKeptException
import dev.reelport.domain.film.FilmStorage
import dev.reelport.domain.film.StoredFilm
import dev.reelport.testkit.FilmStorageContract
import dev.reelport.testkit.Logs
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.S3Server
import dev.reelport.testkit.SettableClock
import dev.reelport.testkit.WireServer
import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.TimeUnit
import software.amazon.awssdk.core.sync.RequestBody
import software.amazon.awssdk.services.s3.S3Client
import software.amazon.awssdk.services.s3.model.S3Exception
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.TempDir

class S3StorageSpec extends FilmStorageContract {

    static final NOW = Instant.now()

    @Shared
    @TempDir
    Path server

    @Shared
    @AutoCleanup
    S3Server s3

    @Shared
    @AutoCleanup
    S3Client client

    @Shared
    int features

    @TempDir
    Path folder

    String prefix

    def setupSpec() {
        s3 = new S3Server(Path.of('target/s3/s3mock.jar').toAbsolutePath(), server)
        client = S3Clients.open(settings(s3.endpoint, 'films'))
    }

    def setup() {
        prefix = "feature-${++features}/"
    }

    @Override
    FilmStorage storage() {
        opened(client, settings(s3.endpoint, 'films', prefix))
    }

    @Override
    List<String> lying() {
        def objects = client.listObjectsV2 { it.bucket('films').prefix(prefix) }.contents()*.key()*.minus(prefix)
        def half = client.listMultipartUploads { it.bucket('films') }.uploads()*.key()
        def files = Files.walk(folder).withCloseable { it.filter(Files::isRegularFile)*.toString() }
        (objects + half + files).sort()
    }

    private FilmStorage opened(S3Client client, S3Settings settings) {
        S3Storage.open(client, settings, Arrivals.below(folder, new SettableClock(NOW)))
    }

    private static S3Settings settings(URI endpoint, String bucket, String prefix = '') {
        new S3Settings(bucket, null, endpoint, null, prefix, 'canary-access', 'canary-secret')
    }

    def "a film has its media type at the store, and a digest that the store has checked"() {
        given:
        def kept = storage().keep('job-0', film('0123456789'))

        when:
        def told = client.headObject { it.bucket('films').key(prefix + 'job-0.mp4').checksumMode('ENABLED') }

        then:
        told.contentType() == 'video/mp4'
        told.contentLength() == 10
        told.checksumSHA256() == kept.sha256().decodeHex().encodeBase64().toString()

        when: 'other bytes come with a digest'
        client.putObject({ it.bucket('films').key(prefix + 'job-1.mp4').checksumSHA256(told.checksumSHA256()) }, RequestBody.fromString('other bytes'))

        then:
        thrown(S3Exception)
        lying() == [kept.location()]
    }

    def "a wrong bucket is told when the storage is opened: #bucket"() {
        when:
        opened(client, settings(s3.endpoint, bucket))

        then:
        def wrong = thrown(type)
        wrong.message == words

        where:
        bucket    | type                     || words
        'nowhere' | IllegalStateException    || 'the bucket «nowhere» for films is not there, or not for us (status 404)'
        ''        | IllegalArgumentException || 'films in S3 need a bucket: reelport.storage.s3.bucket'
    }

    def "a store that is away for a while stops nobody from starting, and is told when a film comes"() {
        given:
        def away = new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { URI.create("http://127.0.0.1:$it.localPort") }
        def settings = settings(away, 'films')
        def unreachable = S3Clients.open(settings)

        when:
        opened(unreachable, settings).keep('job-0', film('a film'))

        then:
        def failed = thrown(FilmNotKeptException)
        failed.message == 'S3 does not keep the film'
        lying() == []

        cleanup:
        unreachable.close()
    }

    def "what the store refuses is told by its code, without what else it says: #status"() {
        given:
        def store = WireServer.start().script { Recorded asked ->
            asked.method() == 'HEAD' ? Reply.raw('HTTP/1.1 200 OK', new byte[0]) :
                    Reply.raw("HTTP/1.1 $status Refused\nContent-Type: application/xml", "<Error><Code>$code</Code><Message>canary-words</Message></Error>".bytes)
        }
        def settings = settings(store.base(), 'films')
        def refused = S3Clients.open(settings)

        when:
        opened(refused, settings).keep('job-0', film('a film'))

        then:
        def failed = thrown(FilmNotKeptException)
        failed.message == "S3 does not keep the film: $code"

        cleanup:
        refused.close()
        store.close()

        where:
        status | code
        403    | 'AccessDenied'
        400    | 'EntityTooLarge'
    }

    def "a part is asked for as a part, and a store that gives another one is refused: #given"() {
        given:
        def store = WireServer.start().script { Recorded asked ->
            asked.method() == 'HEAD' ? Reply.raw('HTTP/1.1 200 OK', new byte[0]) : Reply.raw(given, '456789'.bytes)
        }
        def settings = settings(store.base(), 'films')
        def other = S3Clients.open(settings)
        def film = new StoredFilm('job-0.mp4', 'video/mp4', 10, 'a' * 64)

        when:
        def read = null
        def failed = null
        try {
            read = opened(other, settings).open(film, 4).withCloseable { it.text }
        } catch (IOException refused) {
            failed = refused.message
        }

        then:
        store.requests().last().header('Range').get() == 'bytes=4-'
        read == text
        (failed == null) == (text != null)

        cleanup:
        other.close()
        store.close()

        where:
        given                                                                 || text
        'HTTP/1.1 206 Partial Content\nContent-Range: bytes 4-9/10'           || '456789'
        'HTTP/1.1 206 Partial Content\nContent-Range: bytes 5-10/11'          || null
        'HTTP/1.1 200 OK'                                                     || null
    }

    def "no secret is shown by settings"() {
        expect:
        !settings(s3.endpoint, 'canary-bucket').toString().contains('canary')
    }

    def "no secret and no signature is logged, at any level"() {
        given:
        def mark = Logs.mark()

        when:
        def kept = storage().keep('job-0', film('a film'))
        storage().open(kept, 0).withCloseable { it.text }
        storage().delete(kept)
        def said = Logs.since(mark)

        then:
        said.contains('software.amazon.awssdk')
        !said.contains('canary-secret')
        !(said =~ /Signature=[0-9a-f]/)
    }

    def "half of a key is told"() {
        when:
        S3Clients.open(new S3Settings('films', null, s3.endpoint, null, '', access, secret))

        then:
        def wrong = thrown(IllegalArgumentException)
        wrong.message.contains('belong together')
        !wrong.message.contains('canary')

        where:
        access   | secret
        'canary' | null
        null     | 'canary'
    }

    def "configuration chooses: #kind"() {
        given:
        def context = ApplicationContext.builder().deduceEnvironment(false).properties(
                ['reelport.data.folder': folder.toString(), 'reelport.storage.s3.bucket': 'films',
                 'reelport.storage.s3.endpoint': s3.endpoint.toString(), 'reelport.storage.s3.access-key': 'a',
                 'reelport.storage.s3.secret-key': 's'] + (kind ? ['reelport.storage.kind': kind] : [:])).start()
        context.registerSingleton(InstantSource, new SettableClock(NOW))

        expect:
        context.getBean(FilmStorage).getClass() == type

        cleanup:
        context.close()

        where:
        kind    || type
        null    || FolderStorage
        'local' || FolderStorage
        's3'    || S3Storage
    }

    def "a film of 128 MB goes through a heap of 32"() {
        when:
        def process = new ProcessBuilder(ProcessHandle.current().info().command().get(), '-Xmx32m', '-XX:MaxDirectMemorySize=16m',
                '-cp', System.getProperty('java.class.path'), 'dev.reelport.storage.LargeFilm', s3.endpoint.toString(), folder.toString())
                .redirectErrorStream(true).start()
        def said = process.inputStream.text

        then:
        process.waitFor(10, TimeUnit.SECONDS)
        process.exitValue() == 0 || said == ''
    }
}
