package dev.reelport.testkit

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.testkit.TlsServer.Manner
import dev.reelport.wire.http.ForeignAddresses
import dev.reelport.wire.http.Network
import dev.reelport.wire.http.Notifier
import dev.reelport.wire.http.Told
import dev.reelport.wire.http.WireProvider
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Isolated
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.environment.RestoreSystemProperties

/** A request that never left is told apart from one that may have arrived, also where the connection is secured. */
@Isolated('it changes whom this Java trusts')
@RestoreSystemProperties
@Timeout(60)
class TlsSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    Path keys

    @AutoCleanup
    TlsServer server

    @AutoCleanup
    WireProvider provider

    def setupSpec() {
        keys = TlsServer.selfSigned(folder)
    }

    private Submission submitted(Manner manner, Path keys = this.keys) {
        server = new TlsServer(keys, manner)
        provider = new PlainFormat().open('account', ['base-url': server.base().toString(), 'api-key': 'canary-key', 'retry-wait': '1ms']) as WireProvider
        provider.submit(VideoRequest.of(new Prompt('a cat')).build(), 'one')
    }

    /** From now on this Java trusts the server's certificate, and no other. */
    private static void trust(Path keys) {
        System.setProperty('javax.net.ssl.trustStore', keys.toString())
        System.setProperty('javax.net.ssl.trustStorePassword', TlsServer.PASSWORD)
    }

    def "a certificate that nobody vouches for is refused before anything is sent"() {
        when:
        def submission = submitted(Manner.ANSWERS)

        then:
        with(submission as Submission.NotSent) {
            failure().kind() == FailureKind.UNREACHABLE
            failure().words() == "the provider's certificate is not trusted"
        }
        server.requests() == []
    }

    def "a certificate for another host is refused before anything is sent"() {
        given:
        def others = TlsServer.selfSigned(folder.resolve('others').tap { it.toFile().mkdirs() }, 'dns:elsewhere.example')
        trust(others)

        when:
        def submission = submitted(Manner.ANSWERS, others)

        then:
        (submission as Submission.NotSent).failure().words() == "the provider's certificate is not trusted"
        server.requests() == []
    }

    def "a handshake that does not come to its end sends nothing: #manner"() {
        given:
        trust(keys)

        when:
        def submission = submitted(manner)

        then:
        with(submission as Submission.NotSent) {
            failure().kind() == FailureKind.UNREACHABLE
            failure().words() == 'no secure connection could be made'
        }
        server.requests() == []

        where:
        manner << [Manner.CLOSES_IN_THE_HANDSHAKE, Manner.RESETS_IN_THE_HANDSHAKE, Manner.ANSWERS_WITHOUT_TLS]
    }

    def "a request over a secured connection is sent once, and taken"() {
        given:
        trust(keys)

        expect:
        submitted(Manner.ANSWERS) == new Submission.Taken(new ProviderTask('account', 't1'))
        server.requests() == ['POST /films HTTP/1.1']
    }

    def "a secured connection that breaks behind the request leaves the outcome open, and nothing is sent again"() {
        given:
        trust(keys)

        expect:
        submitted(Manner.CLOSES_AFTER_THE_REQUEST) instanceof Submission.Unknown
        server.requests() == ['POST /films HTTP/1.1']
    }

    def "who demands a certificate of the client says so when the request is under way: the outcome is open"() {
        given:
        trust(keys)

        expect:
        submitted(Manner.DEMANDS_A_CERTIFICATE) instanceof Submission.Unknown
    }

    private static Told told(URI address, Closure<List<InetAddress>> resolver) {
        def guard = new ForeignAddresses(resolver, [Network.read('127.0.0.1')])
        new Notifier(guard, Duration.ofSeconds(10), Duration.ofSeconds(10)).withCloseable { it.tell(address, [:], '{}') }
    }

    def "a connection to the address that was judged still checks the certificate by the name: #subject"() {
        given:
        def named = TlsServer.selfSigned(folder.resolve(subject.replaceAll(/\W/, '-')).tap { it.toFile().mkdirs() }, subject)
        trust(named)
        server = new TlsServer(named, Manner.ANSWERS)

        when:
        def told = told(new URI("https://film.reelport.invalid:${server.base().port}/hook")) { [InetAddress.getByName('127.0.0.1')] }

        then:
        told instanceof Told.Answered == fits
        server.requests() == (fits ? ['POST /hook HTTP/1.1'] : [])
        fits || (told as Told.Unanswered).failure().words() == "the provider's certificate is not trusted"

        where:
        subject                      || fits
        'dns:film.reelport.invalid'  || true
        'dns:other.reelport.invalid' || false
        'ip:127.0.0.1'               || false
    }

    def "a provider that sends us from http to https, does not send its key along"() {
        given:
        trust(keys)
        server = new TlsServer(keys, Manner.ANSWERS)
        def plain = WireServer.start()
        plain.replies(Reply.recorded("HTTP/1.1 302 Elsewhere\nLocation: ${server.base()}/film.mp4\n\n"))
        provider = new PlainFormat().open('account', ['base-url': plain.base().toString(), 'api-key': 'canary-key', 'retry-wait': '1ms', 'private-networks': '127.0.0.1']) as WireProvider

        when:
        provider.fetch(Clip.of(new ProviderTask('account', 't1'), Link.web("${plain.base()}/film.mp4")))

        then: 'there is JSON, and no film'
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.NO_FILM
        plain.requests()*.header('Authorization')*.get() == ['Bearer canary-key']
        server.heads().size() == 1
        !server.heads()[0].contains('canary')

        cleanup:
        plain.close()
    }
}
