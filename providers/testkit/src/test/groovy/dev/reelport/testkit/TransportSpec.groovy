package dev.reelport.testkit

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.InvalidSettingsException
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.http.WireProvider
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The one way to a provider, whatever its format. Here, since it needs a server. */
class TransportSpec extends Specification {
    static final BEGINNING = '\0\0\0\20ftypisom'
    static final TASK = new ProviderTask('account', 't1')

    @AutoCleanup
    WireServer server = WireServer.start()

    @AutoCleanup
    WireServer other = WireServer.start()

    @AutoCleanup
    WireProvider provider

    @TempDir
    Path folder

    def setup() {
        provider = opened('private-networks': '127.0.0.0/8')
    }

    WireProvider opened(Map<String, String> settings) {
        new PlainFormat().open('account', ['base-url': server.base().toString(), 'api-key': 'canary-key', 'retry-wait': '1ms'] + settings) as WireProvider
    }

    static VideoRequest asked(ReferenceImage... images) {
        VideoRequest.of(new Prompt('a cat')).images(images.toList()).build()
    }

    static Reply film(String bytes = 'film', String type = 'video/mp4') {
        Reply.raw("HTTP/1.1 200 OK\nContent-Type: $type", (BEGINNING + bytes).bytes)
    }

    static Reply redirect(Object address, int status = 302) {
        Reply.recorded("HTTP/1.1 $status Elsewhere\nLocation: $address\n\n")
    }

    def fetched(Object address) {
        provider.fetch(Clip.of(TASK, Link.web(address.toString()))).withCloseable { it.bytes().text - BEGINNING }
    }

    def "a file of any size is streamed into a form, byte for byte"() {
        given:
        def bytes = new byte[3_000_000]
        new Random(3).nextBytes(bytes)
        def file = Files.write(folder.resolve('big.png'), bytes)
        server.replies(Reply.json(200, '{"id":"t1"}'))

        when:
        def submission = provider.submit(asked(ReferenceImage.of(new ImageSource.Upload('big.png', 'image/png', new Content.OfFile(file)))), 'one')

        then:
        submission == new Submission.Taken(TASK)
        def sent = server.requests().first()
        sent.header('Content-Length').get() as int == sent.body().length
        sent.body().length > bytes.length
        indexOf(sent.body(), Arrays.copyOf(bytes, 64)) > 0
    }

    private static int indexOf(byte[] all, byte[] part) {
        new String(all, 'ISO-8859-1').indexOf(new String(part, 'ISO-8859-1'))
    }

    def "a file that is not there is told before anything is sent"() {
        given:
        def gone = new Content.OfFile(folder.resolve('gone.png'))

        expect:
        provider.submit(asked(ReferenceImage.of(new ImageSource.Upload('gone.png', 'image/png', gone))), 'one') instanceof Submission.NotSent
        server.requests().empty
    }

    def "a file that cannot be read is told before anything is sent"() {
        given:
        def folderForFile = new Content.OfFile(Files.createDirectory(folder.resolve('a.png')))

        expect:
        provider.submit(asked(ReferenceImage.of(new ImageSource.Upload('a.png', 'image/png', folderForFile))), 'one') instanceof Submission.NotSent
        server.connections() == 0
    }

    def "a create that is sent elsewhere is not followed: #status"() {
        given:
        server.replies(redirect(other.base(), status))

        expect:
        type.isInstance(provider.submit(asked(), 'one'))
        other.requests().empty
        server.requests().size() == 1

        where:
        status || type
        301    || Submission.Unknown
        302    || Submission.Unknown
        303    || Submission.Unknown
        307    || Submission.Refused
        308    || Submission.Refused
    }

    def "an answer without end is not read to it"() {
        given:
        server.replies(Reply.raw('HTTP/1.1 200 OK\nContent-Type: application/json', ('{"id":"' + 'x' * (9 << 20) + '"}').bytes))

        expect:
        (provider.submit(asked(), 'one') as Submission.Unknown).failure().words() == 'the answer is longer than 8192 KiB'
    }

    def "an answer that never ends is let go: #what"() {
        given:
        server.replies(new Reply.Endless(head, BEGINNING))

        when:
        asking.call(provider, server)

        then:
        server.isLetGo(10)

        where:
        what                  | head                                                              | asking
        'a create'            | 'HTTP/1.1 200 OK\nContent-Type: application/json'                 | { p, s -> assert p.submit(asked(), 'one') instanceof Submission.Unknown }
        'a film closed early' | 'HTTP/1.1 200 OK\nContent-Type: video/mp4'                        | { p, s -> p.fetch(Clip.of(TASK, Link.web("${s.base()}/a.mp4"))).withCloseable { it.bytes().read() } }
        'a page'              | 'HTTP/1.1 200 OK\nContent-Type: text/html'                        | { p, s -> refused { p.fetch(Clip.of(TASK, Link.web("${s.base()}/a.mp4"))) } }
        'a redirect'          | 'HTTP/1.1 302 Elsewhere\nLocation: ftp://elsewhere.example/a.mp4' | { p, s -> refused { p.fetch(Clip.of(TASK, Link.web("${s.base()}/a.mp4"))) } }
        'a reason'            | 'HTTP/1.1 403 No\nContent-Type: text/plain'                       | { p, s -> refused { p.fetch(Clip.of(TASK, Link.web("${s.base()}/a.mp4"))) } }
    }

    static void refused(Closure<?> asking) {
        try {
            asking.call()
            assert false: 'that is no film'
        } catch (ProviderException told) {
            assert told.failure().words()
        }
    }

    def "a create goes on where another answer is given up meanwhile"() {
        given:
        server.script { it.method() == 'GET' ? new Reply.Endless('HTTP/1.1 200 OK\nContent-Type: application/json') : Reply.json(200, '{"id":"t1"}') }

        when:
        refused { provider.poll(TASK) }

        then:
        provider.submit(asked(), 'one') == new Submission.Taken(TASK)
    }

    def "an answer that is cut off leaves the outcome open"() {
        given:
        server.replies(Reply.recorded('HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100\n\n{"id":"t1"'))

        expect:
        provider.submit(asked(), 'one') instanceof Submission.Unknown
    }

    def "a film of the provider itself is asked for with the key"() {
        given:
        server.replies(film())

        expect:
        fetched("${server.base()}/film.mp4") == 'film'
        server.requests().first().header('Authorization').get() == 'Bearer canary-key'
    }

    def "a redirect to another origin loses the key, and is followed"() {
        given:
        server.replies(redirect("${other.base()}/film.mp4?sign=x", status))
        other.replies(film())

        expect:
        fetched("${server.base()}/content") == 'film'
        server.requests().first().header('Authorization').present
        other.requests().every { it.header('Authorization').empty }

        where:
        status << [301, 302, 303, 307, 308]
    }

    def "a stranger who sends us to the provider gets no key for it"() {
        given:
        other.replies(redirect("${server.base()}/v1/admin/export"))
        server.replies(film())

        expect:
        fetched("${other.base()}/film.mp4") == 'film'
        server.requests().every { it.header('Authorization').empty }
    }

    def "a redirect into a private network is not followed"() {
        given:
        server.replies(redirect('http://169.254.169.254/latest/meta-data/'))

        when:
        fetched("${server.base()}/content")

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('not a public one')
    }

    def "a redirect to itself ends"() {
        given:
        server.replies(redirect('/content'))

        when:
        fetched("${server.base()}/content")

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('always somewhere else')
        server.requests().size() == 5
    }

    def "an answer in JSON names the film: #json"() {
        given:
        server.script { it.target() == '/content' ? Reply.json(200, json.replace('{base}', other.base().toString())) : film('own') }
        other.replies(film())

        expect:
        fetched("${server.base()}/content") == bytes

        where:
        json                                          || bytes
        '{"url":"{base}/film.mp4"}'                   || 'film'
        '{"video_url":"{base}/film.mp4"}'             || 'film'
        '{"url":"","video_url":"{base}/film.mp4"}'    || 'film'
        '{"url":"/elsewhere.mp4"}'                    || 'own'
    }

    def "a film at a host that nobody can ask for is told, and why"() {
        when:
        fetched('https://my_bucket.example.org/film.mp4?sign=canary')

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('no underscore')
        !failed.failure().words().contains('canary')
        !failed.failure().words().contains('private-networks')
    }

    def "what is no film is told: #what"() {
        given:
        server.replies(reply)

        when:
        fetched("${server.base()}/content")

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == kind

        where:
        what                 | reply                                           || kind
        'a page'             | film('<html>', 'text/html; charset=utf-8')      || FailureKind.UNREADABLE
        'JSON without a film'| Reply.json(200, '{"status":"running"}')         || FailureKind.NO_FILM
        'broken JSON'        | Reply.json(200, '{"url":')                      || FailureKind.UNREADABLE
        'an address of none' | Reply.json(200, '{"url":"http://["}')           || FailureKind.UNREADABLE
        'gone'               | Reply.json(404, '{"error":{"message":"no such film"}}') || FailureKind.GONE
        'gone for good'      | Reply.json(410, '{"detail":"The film was removed"}')    || FailureKind.GONE
        'a gateway'          | Reply.json(404, '{}')                           || FailureKind.UNAVAILABLE
        'not ready'          | Reply.json(400, '{"error":{"message":"Task is not completed yet"}}') || FailureKind.INVALID
        'forbidden'          | Reply.json(403, '{}')                           || FailureKind.UNAUTHORIZED
    }

    def "what a store of films says is not said by the provider: #status"() {
        given:
        other.replies(Reply.json(status, '{"error":{"message":"invalid token"}}'))

        when:
        fetched("${other.base()}/film.mp4?sign=x")

        then:
        def failed = thrown(ProviderException)
        failed.failure() == Failure.forNow(FailureKind.GONE, 'the link to the film has expired or was withdrawn; look at the task again')

        where:
        status << [401, 403, 404, 410]
    }

    def "trouble at a store of films is trouble"() {
        given:
        other.replies(Reply.json(503, '{}'))

        when:
        fetched("${other.base()}/film.mp4")

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.UNAVAILABLE
    }

    def "a download that fails for now is repeated, and then told"() {
        given:
        server.replies(Reply.json(503, '{}'), Reply.json(503, '{}'), film())

        expect:
        fetched("${server.base()}/content") == 'film'
        server.requests().size() == 3
    }

    def "who asks to be left alone for long is left alone"() {
        given:
        server.replies(Reply.recorded('HTTP/1.1 429 Slow\nRetry-After: 3600\n\n'))

        when:
        provider.poll(TASK)

        then:
        def failed = thrown(ProviderException)
        failed.failure().retry() == new Retry.Later(Duration.ofHours(1))
        server.requests().size() == 1
    }

    def "a film's own address may be a path of the provider"() {
        given:
        server.replies(Reply.json(200, '{"film":"/films/t1/content"}'))

        expect:
        (provider.poll(TASK) as PollResult.Succeeded).clips().first().link().uri() == new URI("${server.base()}/films/t1/content")
    }

    def "a film at no address that could be opened is a look that failed: #address"() {
        given:
        server.replies(Reply.json(200, """{"film":"$address"}"""))

        when:
        provider.poll(TASK)

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.UNREADABLE

        where:
        address << ['film.mp4', 'http://[', ' ']
    }

    def "calling off is asked once, and its answer believed: #status"() {
        given:
        server.replies(Reply.json(status, '{}'))

        expect:
        provider.cancel(TASK) == cancellation
        server.requests()*.method() == ['DELETE']

        where:
        status || cancellation
        200    || Cancellation.DONE
        409    || Cancellation.IN_DOUBT
        400    || Cancellation.IN_DOUBT
    }

    def "only who says that it is too late is believed: #status #body"() {
        given:
        server.replies(Reply.json(status, body))

        expect:
        provider.cancel(TASK) == cancellation

        where:
        status | body                                                          || cancellation
        409    | '{"error":{"message":"The video is already completed"}}'      || Cancellation.TOO_LATE
        400    | '{"message":"任务已完成"}'                                         || Cancellation.TOO_LATE
        422    | '{"code":"not_cancellable","message":"no"}'                   || Cancellation.TOO_LATE
        400    | '{"detail":"Cannot cancel a job in state succeeded"}'         || Cancellation.TOO_LATE
        400    | '{"error":{"message":"the task has failed"}}'                 || Cancellation.TOO_LATE
        409    | '{"message":"another request is on its way"}'                 || Cancellation.IN_DOUBT
        400    | '{"message":"missing header X-Tenant"}'                       || Cancellation.IN_DOUBT
        422    | '{"detail":[{"loc":["path"],"msg":"value is not a uuid"}]}'   || Cancellation.IN_DOUBT
        400    | '{"message":"the task is not completed yet"}'                 || Cancellation.IN_DOUBT
    }

    def "everything that is wrong with the settings is told at once"() {
        when:
        new PlainFormat().open('account', ['tone': 'loud', 'models': 'a=b', 'answer-timeout': 'x'])

        then:
        def wrong = thrown(InvalidSettingsException)
        wrong.problems().keySet() == ['base-url', 'tone', 'models', 'answer-timeout'] as Set
    }
}
