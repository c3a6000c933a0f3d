package dev.reelport.testkit

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.provider.VideoProvider
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.http.WireFormat
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Specification

/**
 * What every provider promises, held against a server that gives recorded answers: {@code
 * answers/<format>/*.http}, raw HTTP messages from the documents of the format.
 */
abstract class ProviderContract extends Specification {
    static final String KEY = 'canary-key-4711'
    static final Instant NOW = Instant.parse('2026-01-01T00:00:00Z')

    @AutoCleanup
    WireServer server = WireServer.start()

    @AutoCleanup
    VideoProvider provider

    /** The format. */
    abstract WireFormat format()

    /** The id that {@code submit-accepted} carries. */
    abstract String task()

    /** The word that {@code poll-unknown-status} carries. */
    abstract String unknownWord()

    /** What a waiting task reads as: some formats call everything waiting that is not finished. */
    Class<? extends PollResult> waiting() {
        PollResult.Waiting
    }

    /** What a create answers on HTTP 200 to say no: a recorded answer, and the failure it is. Empty: no document knows any. */
    abstract Map<String, FailureKind> refusalsOn200()

    /** What a look answers on HTTP 200 that tells of no task: a recorded answer, and the failure it is. Empty: no document knows any. */
    abstract Map<String, FailureKind> failedLooksOn200()

    /** What a running task reads as: some formats never say that a task has begun. */
    Class<? extends PollResult> running() {
        PollResult.Running
    }

    /** Whether a format says where a film lies; otherwise only who fetches it learns that there is none. */
    boolean saysWhereFilmsLie() {
        true
    }

    Path answers() {
        Path.of('src/test/resources/answers', format().name())
    }

    def setup() {
        provider = opened([:])
    }

    VideoProvider opened(Map<String, String> settings) {
        format().open('account', ['base-url': server.base().toString(), 'api-key': KEY, 'retry-wait': '1ms'] + settings)
    }

    static Reply on200(Reply.Raw recorded) {
        new Reply.Raw(new String(recorded.bytes(), 'UTF-8').replaceFirst(/^HTTP\/1\.1 [^\r\n]*/, 'HTTP/1.1 200 OK').getBytes('UTF-8'))
    }

    Reply recorded(String name) {
        Reply.recorded(Files.readString(answers().resolve(name + '.http')).replace('{base}', server.base().toString()))
    }

    boolean has(String name) {
        Files.exists(answers().resolve(name + '.http'))
    }

    Model model() {
        provider.models().first()
    }

    /** A request that the first model takes, with all filled in. */
    VideoRequest plain() {
        accepted(VideoRequest.of(new Prompt('a cat')).build())
    }

    VideoRequest accepted(VideoRequest asked) {
        def verdict = Rulebook.standard().check(asked, model(), Fidelity.LENIENT, NOW)
        assert verdict instanceof Verdict.Accepted
        verdict.request()
    }

    Submission submitted(VideoRequest request = plain()) {
        provider.submit(request, model().name())
    }

    PollResult polled() {
        provider.poll(new ProviderTask('account', task()))
    }

    def "submits what it was asked, once, and keeps the receipt untouched"() {
        given:
        server.replies(recorded('submit-accepted'))

        when:
        def submission = submitted()

        then:
        submission == new Submission.Taken(new ProviderTask('account', task()))
        server.requests().size() == 1
        with(server.requests().first()) {
            method() == 'POST'
            header('Authorization').get().endsWith(KEY)
            body().length > 0
        }
    }

    def "a refusal is a refusal: #answer"() {
        given:
        server.replies(recorded(answer))

        when:
        def submission = submitted()

        then:
        submission instanceof Submission.Refused
        (submission as Submission.Refused).failure().kind() == kind
        (submission as Submission.Refused).failure().words().length() > 3
        server.requests().size() == 1

        where:
        answer            || kind
        'refused-content' || FailureKind.CONTENT_REFUSED
        'refused-invalid' || FailureKind.INVALID
        'unauthorized'    || FailureKind.UNAUTHORIZED
        'throttled'       || FailureKind.THROTTLED
        'out-of-credit'   || FailureKind.OUT_OF_CREDIT
    }

    def "200-with-an-error-code becomes the right failure"() {
        expect: 'a refusal that comes on HTTP 200 after all is the same refusal, or proves nothing; it is never a task'
        ['refused-content': FailureKind.CONTENT_REFUSED, 'unauthorized': FailureKind.UNAUTHORIZED, 'out-of-credit': FailureKind.OUT_OF_CREDIT].every { answer, kind ->
            server.replies(on200(recorded(answer) as Reply.Raw))
            def submission = submitted()
            assert submission instanceof Submission.Unknown ||
                    submission instanceof Submission.Refused && submission.failure().kind() == kind: answer
            true
        }

        and: 'what the documents know of it is read as they mean it'
        refusalsOn200().every { answer, kind ->
            server.replies(recorded(answer))
            def submission = submitted()
            assert submission instanceof Submission.Refused: answer
            assert submission.failure().kind() == kind: answer
            true
        }
        failedLooksOn200().every { answer, kind ->
            server.replies(recorded(answer))
            assert failedLook()?.kind() == kind: answer
            true
        }
    }

    def "an error on HTTP 200 that no document knows proves nothing: #body"() {
        given:
        server.replies(Reply.json(200, body))

        expect:
        submitted() instanceof Submission.Unknown
        server.count('POST') == 1
        failedLook().retry() instanceof Retry.Later

        where:
        body << [
                '{"error":{"message":"it did not work out"}}',
                '{"error":"unexpected EOF"}',
                '{"code":"fail","message":"upstream request timeout","data":null}',
        ]
    }

    def "a page of a gateway says nothing about the task"() {
        given:
        server.replies(Reply.recorded('HTTP/1.1 404 Not Found\nContent-Type: text/html\n\n<html><h1>404 Not Found</h1>nginx</html>'))

        expect:
        with(failedLook()) {
            kind() == FailureKind.UNAVAILABLE
            retry() instanceof Retry.Later
        }
    }

    /** What is said of a look that failed; null: it did not. */
    Failure failedLook() {
        try {
            polled()
            null
        } catch (ProviderException failed) {
            failed.failure()
        }
    }

    def "a provider that is throttled says for how long, where it is asked"() {
        given:
        server.replies(recorded('throttled'))

        expect:
        (submitted() as Submission.Refused).failure().retry() == new Retry.Later(Duration.ofSeconds(7))
    }

    def "an answer that proves nothing leaves the outcome open: #what"() {
        given:
        server.replies(reply instanceof String ? recorded(reply) : reply)

        when:
        def submission = opened(['answer-timeout': '300ms']).submit(plain(), model().name())

        then:
        submission instanceof Submission.Unknown
        server.count('POST') <= 1

        where:
        what                     | reply
        '500'                    | Reply.json(500, '{"error":{"message":"boom"}}')
        '502'                    | Reply.json(502, '<html>')
        '503 with Retry-After'   | Reply.recorded('HTTP/1.1 503 Busy\nRetry-After: 0\n\n')
        'reset before the body'  | new Reply.ResetBefore()
        'reset after the body'   | new Reply.ResetAfter()
        'no answer'              | new Reply.Silence()
        'garbage'                | 'garbage'
        'nothing'                | 'empty'
    }

    def "one create is one POST: #what"() {
        given:
        server.replies(reply)

        when:
        opened(['answer-timeout': '300ms']).submit(plain(), model().name())

        then:
        server.count('POST') in posts
        server.connections() == 1

        where:
        what                    | reply                                                           || posts
        '500'                   | Reply.json(500, '{}')                                           || [1L]
        '503'                   | Reply.recorded('HTTP/1.1 503 Busy\nRetry-After: 0\n\n')         || [1L]
        '429'                   | Reply.recorded('HTTP/1.1 429 Slow\nRetry-After: 0\n\n')         || [1L]
        'reset at once'         | new Reply.ResetBefore()                                         || [0L]
        'reset before the body' | new Reply.ResetInBody()                                         || [1L]
        'reset after the body'  | new Reply.ResetAfter()                                          || [1L]
        'no answer'             | new Reply.Silence()                                             || [1L]
    }

    def "a provider that is not there got nothing"() {
        given:
        server.close()

        expect:
        submitted() instanceof Submission.NotSent
    }

    def "every documented status becomes one result: #answer"() {
        given:
        server.replies(recorded(answer))

        expect:
        type(this).isInstance(polled())

        where:
        answer           | type
        'poll-waiting'   | { it.waiting() }
        'poll-running'   | { it.running() }
        'poll-succeeded' | { PollResult.Succeeded }
        'poll-failed'    | { PollResult.Failed }
    }

    def "a status nobody has heard of is named, not guessed"() {
        given:
        server.replies(recorded('poll-unknown-status'))

        expect:
        polled() == new PollResult.Unknown(unknownWord())
    }

    def "success without a film is a failure that says so"() {
        given:
        server.replies(recorded('poll-succeeded-without-film'))

        expect:
        withoutFilm().kind() == FailureKind.NO_FILM
    }

    Failure withoutFilm() {
        if (saysWhereFilmsLie()) {
            return (polled() as PollResult.Failed).failure()
        }
        try {
            provider.fetch((polled() as PollResult.Succeeded).clips().first()).close()
            null
        } catch (ProviderException none) {
            none.failure()
        }
    }

    def "a task that is gone is a failure of its own"() {
        given:
        server.replies(recorded('poll-gone'))

        when:
        polled()

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.GONE
        failed.failure().retry() instanceof Retry.Never
    }

    def "a look is repeated politely, and changes nothing"() {
        given:
        server.replies(
                Reply.recorded('HTTP/1.1 503 Busy\nRetry-After: 0\n\n'),
                Reply.recorded('HTTP/1.1 429 Slow\nRetry-After: 0\n\n'),
                recorded('poll-succeeded'))

        expect:
        polled() instanceof PollResult.Succeeded
        server.requests()*.method() == ['GET', 'GET', 'GET']
        server.requests()*.target().toSet().size() == 1
    }

    def "a task still works after a restart"() {
        given:
        server.replies(recorded('submit-accepted'), recorded('poll-succeeded'))
        def receipt = (submitted() as Submission.Taken).task()

        when:
        provider.close()
        provider = opened([:])

        then:
        provider.poll(receipt) instanceof PollResult.Succeeded
    }

    def "#answer is unreadable, not a crash"() {
        given:
        server.replies(recorded(answer))

        when:
        polled()

        then:
        def failed = thrown(ProviderException)
        failed.failure().kind() == FailureKind.UNREADABLE

        where:
        answer << ['garbage', 'empty']
    }

    def "a film is fetched, and its key goes to nobody else"() {
        given:
        def other = WireServer.start()
        other.replies(Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', '1234ftyp film'.bytes))
        def link = Link.web("${other.base()}/film.mp4?signature=canary")

        when:
        def film = opened(['private-networks': '127.0.0.0/8']).fetch(Clip.of(new ProviderTask('account', task()), link))

        then:
        film.bytes().text == '1234ftyp film'
        film.mediaType() == 'video/mp4'
        other.requests().every { it.header('Authorization').isEmpty() }

        cleanup:
        film?.close()
        other.close()
    }

    def "a film within a private network is not fetched, unless it is allowed"() {
        when:
        provider.fetch(Clip.of(new ProviderTask('account', task()), Link.web('http://127.0.0.1:1/film.mp4?signature=canary')))

        then:
        def failed = thrown(ProviderException)
        failed.failure().words().contains('not a public one')
        !failed.message.contains('canary')
    }

    def "what is declared is taken, what is not is refused before the network: #feature"() {
        given:
        server.replies(recorded('submit-accepted'))

        expect:
        provider.models().every { model ->
            FeatureSamples.of(feature, model).every { sample ->
                def verdict = Rulebook.standard().check(sample.request(), model, Fidelity.STRICT, NOW)
                assert (verdict instanceof Verdict.Accepted) == sample.taken(): "$model $feature $verdict"
                sample.taken() ? provider.submit(verdict.request(), model.name()) instanceof Submission.Taken : true
            }
        }

        where:
        feature << Feature.values()
    }

    def "what is logged, and by whom, is seen here"() {
        given:
        def mark = Logs.mark()
        server.replies(recorded('submit-accepted'))

        when:
        LoggerFactory.getLogger(ProviderContract).trace('a canary')
        submitted()

        then: 'an own word at the lowest level, and words of the HTTP client and of the network below it'
        def log = Logs.since(mark)
        log.contains('TRACE dev.reelport.testkit.ProviderContract - a canary')
        log.contains(' io.micronaut.http.client.')
        log.contains(' io.netty.')
    }

    def "no key and no signature is in any message, cause, log or toString: #what"() {
        given:
        def canaries = [KEY, 'canary-signature']
        def err = System.err
        def printed = new ByteArrayOutputStream()
        System.err = new PrintStream(printed, true, 'UTF-8')
        def mark = Logs.mark()
        server.script { Reply.json(status, body.replace('{key}', KEY)) }

        when:
        def told = [provider.toString(), told { submitted() }, told { polled() }, told { provider.cancel(new ProviderTask('account', task())) },
                    told { provider.fetch(Clip.of(new ProviderTask('account', task()), Link.web("${server.base()}/film.mp4?sign=canary-signature"))).withCloseable { it.mediaType() } }]

        then:
        (told + printed.toString('UTF-8') + logged(mark)).every { text -> canaries.every { !text.contains(it) } }

        cleanup:
        System.err = err

        where:
        what              | status | body
        'a refusal'       | 400    | '{"error":{"message":"key {key} for https://x.example/a?sig=canary-signature","code":"{key}"}}'
        'unauthorized'    | 401    | '{"error":{"message":"wrong key {key}"},"detail":"{key}"}'
        'far behind'      | 400    | '{"message":"' + 'x' * 495 + '{key}"}'
        'trouble'         | 500    | '{"message":"{key}"}'
        'a status'        | 200    | '{"id":"1","status":"see {key} https://x.example/a?sig=canary-signature","state":"{key}","code":"{key}"}'
        'a broken link'   | 200    | '{"id":"1","status":"completed","state":"succeeded","video_url":"https://x.example/a b?sig=canary-signature","data":{"videos":[{"url":"https://x.example/a b?sig=canary-signature"}]}}'
        'no JSON'         | 200    | '{key} https://x.example/a?sig=canary-signature'
    }

    /** Below INFO, Micronaut's client tells each address it asks for, query and all, and cannot be told otherwise; keys it never tells. */
    private static List<String> logged(long mark) {
        Logs.since(mark).readLines().collect {
            it =~ /(TRACE|DEBUG) io\.micronaut\.http\.client\./ ? it.replace('canary-signature', '') : it
        }
    }

    /** What comes of it, with all causes. */
    private static String told(Closure<?> doing) {
        try {
            String.valueOf(doing.call())
        } catch (ProviderException failed) {
            def trace = new StringWriter()
            failed.printStackTrace(new PrintWriter(trace))
            failed.failure().toString() + trace
        }
    }

    def "a preview hides the signature of a link"() {
        given:
        def asked = VideoRequest.of(new Prompt('see https://x.example/a?sig=canary-signature')).build()

        expect:
        def preview = provider.preview(accepted(asked), model().name())
        !preview.message().contains('canary')
        !preview.curl().contains('canary')
    }

    def "what a preview shows is what is sent, but for the key"() {
        given:
        server.replies(recorded('submit-accepted'))

        when:
        def preview = provider.preview(plain(), model().name())
        submitted()

        then:
        !preview.message().contains(KEY)
        !preview.curl().contains(KEY)
        def sent = server.requests().first()
        def shown = preview.message().readLines().takeWhile { it }
        def bare = { String line -> line.replaceFirst(/boundary=.*/, '').replaceFirst(/^Authorization: .*/, 'Authorization') }
        shown.collect(bare) == sent.head().collect(bare)
        def boundary = sent.header('Content-Type').get() =~ /boundary=(.*)/
        def body = boundary ? sent.text().replace(boundary[0][1] as String, 'reelport-00000000-0000-0000-0000-000000000000') : sent.text()
        preview.message().substring(preview.message().indexOf('\n\n') + 2) == (boundary ? body.replace('\r\n', '\n').stripTrailing() : body)
    }
}
