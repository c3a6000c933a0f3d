package dev.reelport.testkit

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.http.ForeignAddresses
import dev.reelport.wire.http.WireProvider
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** A provider that sends us elsewhere does not send its key along, however the other place is written. */
@Timeout(60)
class KeyStaysSpec extends Specification {
    static final TASK = new ProviderTask('account', 't1')
    static final BEGINNING = '\0\0\0\20ftypisom'

    /** Where an answer sends us: {own} and {other} are ports of this machine. */
    static final ELSEWHERE = [
            'http://localhost:{other}/film.mp4', 'http://LOCALHOST:{other}/film.mp4', 'http://127.0.0.1:{other}/film.mp4',
            'http://127.0.0.1:{own}/film.mp4', 'http://cdn.localhost:{other}/film.mp4', 'http://cdn.localhost:{own}/film.mp4',
            'http://localhost.:{own}/film.mp4', '//localhost:{other}/film.mp4', '//127.0.0.1:{own}/film.mp4',
            'http://localhost.evil.invalid:{other}/film.mp4', 'http://localhost:{own}@localhost:{other}/film.mp4',
            'http://localhost@localhost:{other}/film.mp4', 'http://localhost%3a{own}@localhost:{other}/film.mp4',
            '/\\\\localhost:{other}/film.mp4', '\\\\\\\\localhost:{other}/film.mp4', 'http:\\\\\\\\localhost:{other}/film.mp4',
            'http://localhost:{own}\\\\@localhost:{other}/film.mp4', 'http://localhost:{other}#@localhost:{own}/',
            'http://localhost:{other}?@localhost:{own}/', 'ftp://localhost:{own}/film.mp4', 'http://[::1]:{own}/film.mp4',
            'http://localhost_:{own}/film.mp4', 'http://{other}:{own}/film.mp4',
    ]

    @AutoCleanup
    WireServer own = WireServer.start()

    @AutoCleanup
    WireServer other = WireServer.start()

    @AutoCleanup
    WireProvider provider

    def setup() {
        def settings = ['base-url': "http://localhost:${own.base().port}" as String, 'api-key': 'canary-key', 'retry-wait': '1ms',
                        'private-networks': '127.0.0.0/8']
        provider = WireProvider.open(new PlainFormat(), 'account', settings) { allowed ->
            new ForeignAddresses({ [InetAddress.getByName('127.0.0.1')] }, allowed)
        }
        other.replies(film())
    }

    private static Reply film() {
        Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', (BEGINNING + 'film').bytes)
    }

    private String placed(String location) {
        location.replace('{own}', own.base().port as String).replace('{other}', other.base().port as String)
    }

    private Reply sentTo(String location, int status = 302) {
        Reply.recorded("HTTP/1.1 $status Elsewhere\nLocation: ${placed(location)}\n\n")
    }

    private void asksForFilm(String path = '/start') {
        try {
            provider.fetch(Clip.of(TASK, Link.web("http://localhost:${own.base().port}$path"))).withCloseable { it.bytes().text }
        } catch (ProviderException told) {
            assert told.failure().words()
        }
    }

    private static void refused(Closure<?> asking) {
        try {
            asking.call()
            assert false: 'a redirect is no answer'
        } catch (ProviderException told) {
            assert told.failure().words()
        }
    }

    private static boolean hasKey(Recorded request) {
        request.head().any { it.contains('canary-key') }
    }

    def "a redirect of a film to another origin goes without the key: #location"() {
        given:
        own.script { it.target() == '/start' ? sentTo(location) : film() }

        when:
        asksForFilm()

        then:
        own.requests().findAll { hasKey(it) }*.target() == ['/start']
        !other.requests().any { hasKey(it) }

        where:
        location << ELSEWHERE
    }

    def "an address of a film in JSON gets no key either: #location"() {
        given:
        own.script { it.target() == '/start' ? Reply.json(200, "{\"url\":\"${placed(location).replace('\\', '\\\\')}\"}") : film() }

        when:
        asksForFilm()

        then:
        own.requests().findAll { hasKey(it) }*.target() == ['/start']
        !other.requests().any { hasKey(it) }

        where:
        location << ELSEWHERE
    }

    def "the own origin gets it, however it is written: #location"() {
        given:
        own.script { it.target() == '/start' ? sentTo(location) : film() }

        when:
        asksForFilm()

        then:
        own.requests().findAll { hasKey(it) }*.target() == ['/start', '/film.mp4']

        where:
        location << ['/film.mp4', 'film.mp4', './film.mp4', '//localhost:{own}/film.mp4', 'http://localhost:{own}/film.mp4', 'HTTP://LocalHost:{own}/film.mp4']
    }

    def "neither a create nor a look nor a wish to call off follows anybody: #status #location"() {
        given:
        own.replies(sentTo(location, status))

        when:
        provider.submit(VideoRequest.of(new Prompt('a cat')).build(), 'one')
        refused { provider.poll(TASK) }
        refused { provider.cancel(TASK) }

        then:
        other.connections() == 0
        own.count('POST') == 1
        own.requests()*.target().toSet() == ['/films', '/films/t1'] as Set

        where:
        [status, location] << [[301, 302, 303, 307, 308], ['http://localhost:{other}/x', '//localhost:{other}/x', 'http://cdn.localhost:{own}/x', '/elsewhere']].combinations()
    }
}
