package dev.reelport.testkit

import dev.reelport.domain.job.FailureKind
import dev.reelport.wire.http.ForeignAddresses
import dev.reelport.wire.http.Network
import dev.reelport.wire.http.Notifier
import dev.reelport.wire.http.Told
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification

/** The one way to somebody whom a person named. Here, since it needs a server. */
class NotifierSpec extends Specification {

    static final LOOPBACK = ForeignAddresses.of([Network.read('127.0.0.0/8')])

    @AutoCleanup
    WireServer server = WireServer.start()

    private Told tell(ForeignAddresses guard = LOOPBACK, URI address = server.base().resolve('/hook/canary?token=canary')) {
        new Notifier(guard, Duration.ofSeconds(5), Duration.ofSeconds(3)).withCloseable {
            it.tell(address, ['webhook-id': 'msg_1'], '{"a": "影片"}')
        }
    }

    def "what is told arrives whole, once, and the answer's head counts"() {
        given:
        server.replies(Reply.recorded('HTTP/1.1 503 Busy\nRetry-After: 7\n\nsorry'))

        expect:
        tell() == new Told.Answered(503, Duration.ofSeconds(7))
        server.requests()*.text() == ['{"a": "影片"}']
        server.requests()[0].target() == '/hook/canary?token=canary'
        server.requests()[0].header('webhook-id').get() == 'msg_1'
        server.requests()[0].header('Content-Type').get() == 'application/json'
    }

    def "no redirect is followed, and an answer without end is left"() {
        when:
        server.replies(Reply.recorded("HTTP/1.1 302 Elsewhere\nLocation: ${server.base()}/other\n\n"), new Reply.Endless('HTTP/1.1 200 OK\nContent-Type: text/plain'))

        then:
        tell() == new Told.Answered(302, null)
        server.requests().size() == 1
        tell() == new Told.Answered(200, null)
        server.isLetGo(30)
    }

    def "who does not answer in time, or breaks off, was perhaps told: #reply"() {
        given:
        server.replies(reply)

        expect:
        (tell() as Told.Unanswered).failure().kind() == kind

        where:
        reply                  || kind
        new Reply.Silence()    || FailureKind.TIMED_OUT
        new Reply.ResetAfter() || FailureKind.UNREADABLE
    }

    def "an address that is not public is not opened, and its words do not tell it"() {
        when:
        def told = tell(ForeignAddresses.of([])) as Told.Unanswered

        then:
        told.failure().words().contains('private-networks')
        !told.failure().words().contains('canary')
        server.connections() == 0
    }
}
