package dev.reelport.http.compat

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import dev.reelport.domain.job.JobId
import dev.reelport.http.TestService
import dev.reelport.http.security.Keys
import java.nio.file.Path
import java.time.Instant
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** Clients of these formats hand a link on to a browser or wget, which have no key. */
class FilmLinksSpec extends Specification {

    static final CREATES = [
            unified            : ['/v1/video/create', [prompt: 'a cat', model: 'film']],
            duomi              : ['/v1/videos/generations', [prompt: 'a cat', model: 'film', duration: 1]],
            'openai-storyboard': ['/openai-storyboard/v1/videos', [prompt: 'a cat', model: 'film', seconds: '1']],
            turbo              : ['/sora/v1/videos', [prompt: 'a cat', n_frames: 30]],
    ]

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    TestService service

    @Shared
    Map<String, String> headers

    @Shared
    ListAppender<ILoggingEvent> log = new ListAppender<>()

    def setupSpec() {
        log.start()
        (LoggerFactory.getLogger('ROOT') as Logger).addAppender(log)
        service = new TestService(folder, null, ['reelport.service.security.keys': 'required'])
        headers = [Authorization: 'Bearer ' + service.bean(Keys).create('shop')]
    }

    def cleanupSpec() {
        (LoggerFactory.getLogger('ROOT') as Logger).detachAppender(log)
    }

    def "a link in an answer of #format opens the film without a key, whole, in parts and its headers alone"() {
        when:
        def link = link(format)
        def whole = service.send('GET', link)

        then:
        whole.status == 200
        whole.type == 'video/mp4'

        when:
        def part = service.send('GET', link, null, [Range: 'bytes=4-7'])
        def head = service.send('HEAD', link)

        then:
        part.status == 206
        part.bytes == whole.bytes[4..7] as byte[]
        head.status == 200
        head.headers.firstValue('content-length').get() == "$whole.bytes.length"

        and: 'also under the name of the format, and for who has a key'
        service.send('GET', path(link).replaceFirst('^', '/openai')).status == 200
        service.send('GET', link, null, headers).status == 200

        where:
        format << CREATES.keySet()
    }

    def "a link opens this film and nothing else: #what"() {
        given:
        def mine = link('duomi')
        def another = id(link('duomi'))

        when:
        def answer = service.send(method, change(path(mine), id(mine), another))

        then:
        answer.status == status
        answer.json.error.message == message
        !answer.text.contains(signature(mine))

        where:
        what                     | method   | status | message                               | change
        'another video'          | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link.replace(id, other) }
        'another film of it'     | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link + '&film=1' }
        'two films'              | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link + '&film=0&film=1' }
        'a later end'            | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link.replaceFirst(/expires=(\d)/, 'expires=9') }
        'another signature'      | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link.replaceFirst(/signature=.{3}/, 'signature=abc') }
        'no signature'           | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link.replaceFirst(/signature=.*/, 'signature=') }
        'two signatures'         | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link + '&signature=abc' }
        'no end'                 | 'GET'    | 403    | 'this link opens nothing'             | { link, id, other -> link.replaceFirst(/expires=\d+&/, '') }
        'the video itself'       | 'GET'    | 401    | 'a key is needed, and this is none'   | { link, id, other -> link.replace('/content', '') }
        'removing it'            | 'DELETE' | 401    | 'a key is needed, and this is none'   | { link, id, other -> link.replace('/content', '') }
        'posting'                | 'POST'   | 403    | 'this link opens nothing'             | { link, id, other -> link }
    }

    def "a link opens nothing in the native interface"() {
        given:
        def link = path(link('duomi'))

        expect:
        service.send('GET', link.replace('/v1/', '/api/')).status == 401
    }

    def "a link that has expired opens nothing, though it is ours"() {
        given:
        def id = id(link('duomi'))
        def seal = service.bean(FilmSeal)
        def now = Instant.now().epochSecond

        expect:
        service.send('GET', sealed(seal, id, now - 1)).status == 403
        service.send('GET', sealed(seal, id, now + 600)).status == 200
    }

    private static String sealed(FilmSeal seal, String id, long expires) {
        "/v1/videos/$id/content?expires=$expires&signature=${seal.of(new JobId(id), 0, expires)}"
    }

    def "a link opens nothing when its video is removed"() {
        given:
        def link = link('duomi')

        when:
        service.send('DELETE', "/v1/videos/${id(link)}", null, headers)

        then:
        service.send('GET', link).status == 403
    }

    def "who follows links does not use up what the client may ask"() {
        given:
        def other = new TestService(folder.resolve('other').tap { toFile().mkdir() }, null,
                ['reelport.service.security.keys': 'required', 'reelport.service.security.reads-per-minute': 40])
        def key = [Authorization: 'Bearer ' + other.bean(Keys).create('shop')]
        def link = link('duomi', other, key)

        when:
        def statuses = (1..60).collect { other.send('HEAD', link).status }.toSet()

        then:
        statuses == [200, 429].toSet()
        other.send('GET', '/v1/videos', null, key).status == 200

        cleanup:
        other.close()
    }

    def "where nobody needs a key, links are bare"() {
        given:
        def other = new TestService(folder.resolve('open').tap { toFile().mkdir() })

        expect:
        def link = link('duomi', other, [:])
        !link.contains('signature')
        other.send('GET', link).status == 200

        cleanup:
        other.close()
    }

    def "no signature is logged"() {
        given:
        def link = link('duomi')

        when:
        service.send('GET', link)
        service.send('GET', link + 'x')

        then:
        new PollingConditions(timeout: 5).eventually { assert log.list.any { it.formattedMessage.contains(id(link)) } }
        !log.list.any { it.formattedMessage.contains(signature(link)) }
    }

    private String link(String format, TestService service = service, Map<String, String> headers = headers) {
        def (root, body) = CREATES[format]
        def id = Samples.id(format, service.send('POST', root, body, headers).json)
        def links = []
        new PollingConditions(timeout: 10, delay: 0.05).eventually {
            links.addAll(texts(service.send('GET', Samples.look(format, id), null, headers).json).findAll { it.contains("/v1/videos/$id/content") })
            assert links
        }
        assert links.toSet().size() == 1
        path(links[0])
    }

    private static List<String> texts(json) {
        json instanceof Map ? json.values().collectMany { texts(it) } : json instanceof List ? json.collectMany { texts(it) } : json instanceof String ? [json] : []
    }

    /** Without scheme and host. */
    private static String path(String link) {
        link.replaceFirst('^https?://[^/]+', '')
    }

    private static String id(String link) {
        link.find(/video_\w+/)
    }

    private static String signature(String link) {
        link.find(/signature=(.+)/) { it[1] }
    }
}
