package dev.reelport.testkit

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.video.Link
import dev.reelport.wire.http.ForeignAddresses
import dev.reelport.wire.http.Network
import dev.reelport.wire.http.Notifier
import dev.reelport.wire.http.Told
import dev.reelport.wire.http.WireProvider
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/**
 * A host that says one thing to the guard and another to the connection finds that both ask but once. The host is one
 * that nobody but the made-up resolver knows, so that any other lookup would find nothing; 127.0.0.1, where the server
 * is, is allowed and stands for what is public, and nothing else is.
 */
@Timeout(60)
class RebindingSpec extends Specification {
    static final HOST = 'film.reelport.invalid'
    static final HERE = ['127.0.0.1']
    static final SECRET = ['127.0.0.2']
    static final BEGINNING = '\0\0\0\20ftypisom'

    @AutoCleanup
    WireServer server = WireServer.start()

    /** What was looked up, in order. */
    List<String> asked = new CopyOnWriteArrayList<>()

    /** Gives these answers in turn, the last one for ever; an empty one is none. */
    private ForeignAddresses guard(List<List<String>> answers) {
        new ForeignAddresses({ String host ->
            def answer = answers[Math.min(asked.size(), answers.size() - 1)]
            asked.add(host)
            if (answer.empty) {
                throw new UnknownHostException(host)
            }
            answer.collect { InetAddress.getByName(it) }
        }, [Network.read('127.0.0.1')])
    }

    private URI stranger(String path = '/film.mp4') {
        new URI("http://$HOST:${server.base().port}$path")
    }

    private WireProvider provider(List<List<String>> answers) {
        def settings = ['base-url': 'http://127.0.0.1:1', 'api-key': 'canary-key', 'retry-wait': '1ms']
        WireProvider.open(new PlainFormat(), 'account', settings) { guard(answers) }
    }

    private String fetched(WireProvider provider) {
        provider.fetch(Clip.of(new ProviderTask('account', 't1'), new Link(stranger()))).withCloseable { it.bytes().text - BEGINNING }
    }

    private static Reply film() {
        Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', (BEGINNING + 'film').bytes)
    }

    def "a film comes from the address that was judged, and its host is asked for by name"() {
        given:
        server.replies(film())
        def provider = provider([HERE, SECRET])

        expect: 'one lookup, whose answer is both judged and connected to'
        fetched(provider) == 'film'
        asked == [HOST]
        server.requests()*.header('Host')*.get() == ["$HOST:${server.base().port}" as String]

        when: 'the host has another address now'
        fetched(provider)

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.UNREACHABLE
        failed.failure().retry() instanceof Retry.Never
        failed.failure().words().contains('not a public one')
        asked == [HOST, HOST]
        server.connections() == 1

        cleanup:
        provider.close()
    }

    def "a redirect to the same host is judged anew"() {
        given:
        server.replies(Reply.recorded('HTTP/1.1 302 Elsewhere\nLocation: /again.mp4\n\n'), film())
        def provider = provider([HERE, SECRET])

        when:
        fetched(provider)

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('not a public one')
        asked == [HOST, HOST]
        server.requests()*.target() == ['/film.mp4']

        cleanup:
        provider.close()
    }

    def "of several addresses a single bad one is enough: #answer"() {
        given:
        server.replies(film())
        def provider = provider([answer])

        when:
        fetched(provider)

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('not a public one')
        server.connections() == 0
        asked == [HOST]

        cleanup:
        provider.close()

        where:
        answer << [HERE + SECRET, SECRET + HERE, HERE + ['10.0.0.1'], HERE + HERE + ['::1'], HERE + ['169.254.169.254'],
                   HERE + ['::ffff:10.0.0.1'], HERE + ['64:ff9b::a9fe:a9fe'], HERE + ['fd00:ec2::254']]
    }

    def "a host that is unknown for now is asked for again, and then told"() {
        given:
        server.replies(film())

        expect:
        provider([[], [], HERE]).withCloseable { fetched(it) } == 'film'
        asked.size() == 3

        when:
        asked.clear()
        provider([[]]).withCloseable { fetched(it) }

        then:
        def failed = thrown(ProviderException)
        failed.failure().words() == 'the host is unknown'
        failed.failure().retry() instanceof Retry.Later
        asked.size() == 3
    }

    def "a call goes to the address that was judged, each time"() {
        given:
        server.replies(Reply.json(200, '{}'))
        def notifier = new Notifier(guard([HERE, SECRET, HERE + SECRET, HERE]), Duration.ofSeconds(5), Duration.ofSeconds(5))
        def tell = { notifier.tell(stranger('/hook'), [:], '{}') }

        expect:
        tell() == new Told.Answered(200, null)
        (tell() as Told.Unanswered).failure().words().contains('not a public one')
        (tell() as Told.Unanswered).failure().words().contains('not a public one')
        tell() == new Told.Answered(200, null)
        asked.size() == 4
        server.connections() == 2

        cleanup:
        notifier.close()
    }

    def "how an address is written is judged before anything is looked up: #address"() {
        given:
        def notifier = new Notifier(guard([HERE]), Duration.ofSeconds(5), Duration.ofSeconds(5))

        expect:
        (notifier.tell(new URI(address), [:], '{}') as Told.Unanswered).failure().words().startsWith('the address is not opened: ')
        asked.empty

        cleanup:
        notifier.close()

        where:
        address << ['ftp://film.reelport.invalid/', 'http://me:canary@film.reelport.invalid/', 'http://2130706433/', 'http://film.reelport.invalid:0/',
                    'http://film.reelport.invalid:65536/', 'http://my_host.reelport.invalid/', 'http:///film.mp4']
    }
}
