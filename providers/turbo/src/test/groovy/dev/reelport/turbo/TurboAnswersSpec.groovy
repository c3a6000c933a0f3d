package dev.reelport.turbo

import static java.time.Duration.ofSeconds

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Progress
import dev.reelport.domain.job.Retry
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.testkit.CompactJson
import dev.reelport.wire.Choices
import dev.reelport.wire.FilmReport
import dev.reelport.wire.Receipt
import dev.reelport.wire.TaskReport
import dev.reelport.wire.TaskReport.Status
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.WireAnswer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification

class TurboAnswersSpec extends Specification {
    static final ID = 'task_01jhjnz502ejqsm6r37km2q637'

    def codec = new TurboFormat().codec(Choices.standard(new TurboFormat().switches()))

    TaskReport recorded(String name) {
        codec.task(ID, answer(Files.readString(Path.of("src/test/resources/answers/turbo/${name}.http")).split('\n\n', 2)[1].replace('{base}', 'https://relay.example')))
    }

    static WireAnswer answer(String body) {
        WireAnswer.json(200, body)
    }

    def "every documented status has one meaning: #name"() {
        expect:
        recorded(name).status() == status

        where:
        name                        || status
        'poll-waiting'              || Status.WAITING
        'poll-submitted'            || Status.WAITING
        'poll-queued'               || Status.WAITING
        'poll-running'              || Status.RUNNING
        'poll-succeeded'            || Status.SUCCEEDED
        'poll-succeeded-in-part'    || Status.SUCCEEDED
        'poll-failed'               || Status.FAILED
        'poll-rejected'             || Status.FAILED
        'poll-success-but-rejected' || Status.FAILED
        'poll-said-unknown'         || Status.UNKNOWN
        'poll-unknown-status'       || Status.UNKNOWN
    }

    def "a task tells its films, each with its own id, its size, its length and a still picture"() {
        when:
        def report = recorded('poll-succeeded')

        then:
        report.progress() == new Progress(1)
        report.created() == Instant.ofEpochSecond(1736843563)
        report.changed() == Instant.ofEpochSecond(1736843763)
        report.films() == [
                new FilmReport('https://relay.example/cdn/film.mp4?sign=canary', 'gen_01jhjnz5a', Link.web('https://videos.example/a/thumbnail.webp'), new Pixels(854, 480), ofSeconds(5), null),
                new FilmReport('https://videos.example/b/source.mp4', 'gen_01jhjnz5b', Link.web('https://videos.example/b/thumbnail.webp'), new Pixels(854, 480), ofSeconds(5), null),
        ]
    }

    def "a running task says how far it is and when it began"() {
        when:
        def report = recorded('poll-running')

        then:
        report.progress() == new Progress(0.5)
        report.changed() == Instant.ofEpochSecond(1736843570)
        report.failure() == null
    }

    def "the size and the length of the file stand in for those of the film"() {
        expect:
        codec.task(ID, answer('{"code":"success","data":{"status":"SUCCESS","data":{"generations":[{"url":"https://x.example/a.mp4","encodings":{"source":{"width":480,"height":480,"duration_secs":4.97}}}]}}}'))
                .films() == [new FilmReport('https://x.example/a.mp4', null, null, new Pixels(480, 480), ofSeconds(4).plusMillis(970), null)]
    }

    def "an address that nobody can open is passed over: #generation"() {
        expect:
        codec.task(ID, answer("""{"code":"success","data":{"status":"SUCCESS","data":{"generations":[$generation]}}}""")).films()*.address() == addresses

        where:
        generation                                                                       || addresses
        '{"url":"file:///etc/passwd"}'                                                   || []
        '{"url":"nonsense"}'                                                             || []
        '{"url":"https://"}'                                                             || []
        '{"url":"//x.example/a.mp4"}'                                                    || []
        '{"url":"/a film.mp4"}'                                                          || []
        '{"url":"nonsense","encodings":{"source":{"path":"https://x.example/a.mp4"}}}'   || ['https://x.example/a.mp4']
        '{"url":"/films/a.mp4"}'                                                         || ['/films/a.mp4']
    }

    def "a film that was made and is not there is told beside those that are: #second"() {
        given:
        def films = '{"url":"https://x.example/a.mp4"},' + second

        when:
        def report = codec.task(ID, answer("""{"code":"success","data":{"status":"$status","fail_reason":"","data":{"failure_reason":$reason,"generations":[$films]}}}"""))

        then:
        report.films() == [FilmReport.at('https://x.example/a.mp4')]
        report.failure() == null
        report.missing() == [missing].findAll()

        where:
        second                                              | status        | reason   || missing
        '{"url":""}'                                        | 'SUCCESS'     | 'null'   || Failure.forGood(FailureKind.NO_FILM, 'it has no address')
        '{"url":""}'                                        | 'SUCCESS'     | '"late"' || Failure.forGood(FailureKind.NO_FILM, 'late')
        '{"url":"","failure_reason":"too dark"}'          | 'SUCCESS'     | '"late"' || Failure.forGood(FailureKind.NO_FILM, 'too dark')
        '{"moderation_result":{"is_output_rejection":true}}' | 'SUCCESS'    | 'null'   || Failure.forGood(FailureKind.CONTENT_REFUSED, 'it was rejected by moderation')
        '{"url":""}'                                        | 'IN_PROGRESS' | 'null'   || null
    }

    def "a client is told of a film that is not there, and not where older relays keep an address"() {
        given:
        def task = TaskReport.of('t', Status.SUCCEEDED).films([FilmReport.at('/a.mp4')])
                .missing([Failure.forGood(FailureKind.NO_FILM, 'late')] * 2 + Failure.forGood(FailureKind.CONTENT_REFUSED, 'too scary'))

        expect:
        codec.report(task).text() == '{"code":"success","message":"","data":{"task_id":"t","action":"sora-video","status":"SUCCESS","progress":"100%",' +
                '"data":{"failure_reason":"3 of 4 films did not come: late; too scary","generations":[{"url":"/a.mp4","encodings":{"source":{"path":"/a.mp4"}}}]}}}'
    }

    def "of three films two failed, each for its own reason"() {
        when:
        def report = recorded('poll-succeeded-in-part')

        then:
        report.status() == Status.SUCCEEDED
        report.films()*.id() == ['gen_01jhjnz5a']
        report.missing() == [
                Failure.forGood(FailureKind.CONTENT_REFUSED, 'it was rejected by moderation'),
                Failure.forGood(FailureKind.NO_FILM, 'it has no address'),
        ]
    }

    def "a film whose address stands in the reason of failure is none of those that are missing"() {
        expect:
        codec.task(ID, answer("""{"code":"success","data":{"status":"SUCCESS","fail_reason":"https://x.example/a.mp4","data":{"generations":[$generations]}}}""")).missing().size() == missing

        where:
        generations             || missing
        '{"url":""}'            || 0
        '{"url":""},{"url":""}' || 1
    }

    def "an older relay keeps the address of the film in the reason of failure"() {
        expect:
        recorded('poll-succeeded-in-reason').films() == [FilmReport.at('https://videos.example/film.mp4')]
    }

    def "a failure keeps the words that were given: #name"() {
        expect:
        recorded(name).failure().kind() == kind
        recorded(name).failure().words() == words

        where:
        name                        || kind                        | words
        'poll-failed'               || FailureKind.NOT_MADE        | 'generation failed'
        'poll-rejected'             || FailureKind.CONTENT_REFUSED | 'the film was held back'
        'poll-success-but-rejected' || FailureKind.CONTENT_REFUSED | 'the film was made and then rejected by moderation'
    }

    def "a create is taken where an id can be read, and success has no case: #body"() {
        expect:
        (codec.created(answer(body)) as Receipt.Taken).task().id() == 'task_1'

        where:
        body << ['{"code":"success","message":"","data":"task_1"}', '{"code":200,"data":"task_1"}', '{"code":"OK","data":{"id":"task_1"}}', '{"data":{"task_id":"task_1"}}', '{"code":"SUCCESS","data":"task_1"}', '{"data":"task_1"}']
    }

    def "a text beside no code is an id only where it looks like one: #data"() {
        expect:
        (codec.created(answer("""{"message":"","data":"$data"}""")) as Receipt.Taken).task().id() == data

        where:
        data << ['task_1', ID, 'video_68d7512d07848190b3e45da0', '0c9e7a52-5f0b-4d2e-9f3e-1b8f6f2f7a10', 'sora-2:task_0000001']
    }

    def "an answer that proves no refusal leaves open whether it was taken: #body"() {
        when:
        codec.created(answer(body))

        then:
        thrown(UnreadableException)

        where:
        body << [
                '{"code":"success","message":""}',
                '{"code":"success","data":null}',
                '{"code":"success","data":""}',
                '{"code":"success","data":true}',
                '{"code":"success","data":{}}',
                '{}',
                '[]',
                '{"message":"upstream busy","data":"please retry"}',
                '{"message":"upstream busy","data":"busy"}',
                '{"message":"upstream busy","data":"HTTP-503"}',
                '{"message":"upstream busy","data":"error 503 of upstream 7"}',
                '{"message":"upstream busy","data":"upstream-is-busy"}',
                '{"message":"upstream busy","data":"task_not_exist"}',
                '{"code":"","data":"please retry"}',
                '{"code":"strange","data":"task_1"}',
                '{"code":200,"data":"please retry"}',
                '{"code":"success","data":{"id":" "}}',
                '{"code":"fail","message":"upstream request timeout","data":null}',
                '{"code":"error","message":"bad gateway"}',
                '{"code":"strange","message":"strange"}',
                '{"code":0,"message":"invalid parameter","error":{"message":"invalid parameter"}}',
                '{"error":{"message":"no channel","type":"new_api_error"}}',
                '{"code":"invalid_size","data":{"id":"task_1"}}',
                '{"code":"invalid_size","data":{"data":[{"task_id":"task_1"}]}}',
                '{"code":"invalid_size","data":["task_1"]}',
                '{"code":"invalid_size","task_id":"task_1"}',
                '{"code":502,"message":"bad gateway","data":null}',
                '{"code":"409","message":"busy","data":null}',
                '{"code":"do_request_failed","message":"timeout","data":null}',
                '{"code":"fail_to_fetch_task","message":"upstream","data":null}',
        ]
    }

    def "a refusal keeps code and words: #body"() {
        expect:
        codec.created(answer(body)) == new Receipt.Refused(failure)

        where:
        body                                                            || failure
        '{"code":"invalid_size","message":"no such size","data":null}'  || new Failure(FailureKind.INVALID, new Retry.Never(), 'no such size', 'invalid_size')
        '{"code":"invalid_size"}'                                       || new Failure(FailureKind.INVALID, new Retry.Never(), 'no reason given', 'invalid_size')
        '{"code":401,"message":"invalid token"}'                        || new Failure(FailureKind.UNAUTHORIZED, new Retry.Never(), 'invalid token', '401')
        '{"code":"429","message":"slow down"}'                          || new Failure(FailureKind.THROTTLED, new Retry.Later(null), 'slow down', '429')
        '{"error":{"message":"no size","type":"invalid_size"}}'         || new Failure(FailureKind.INVALID, new Retry.Never(), 'no size', 'invalid_size')
        '{"code":"invalid_size","data":{"hint":"task_1"}}'              || new Failure(FailureKind.INVALID, new Retry.Never(), 'no reason given', 'invalid_size')
    }

    def "a look that the relay says no to is a failed look and no report: #body"() {
        when:
        codec.task(ID, answer(body))

        then:
        thrown(UnreadableException)
        codec.lookFailure(answer(body)).orElse(null) == failure

        where:
        body                                                          || failure
        '{"code":"task_not_exist","message":"no such task"}'          || new Failure(FailureKind.GONE, new Retry.Never(), 'no such task', 'task_not_exist')
        '{"code":"get_task_failed","message":"busy"}'                 || new Failure(FailureKind.UNAVAILABLE, new Retry.Later(null), 'busy', 'get_task_failed')
        '{"code":404,"message":"upstream is away"}'                   || new Failure(FailureKind.UNAVAILABLE, new Retry.Later(null), 'upstream is away', '404')
        '{"code":"403","message":"not yours"}'                        || new Failure(FailureKind.UNAUTHORIZED, new Retry.Never(), 'not yours', '403')
        '{"code":"success","message":"","data":null}'                 || null
        '{"code":"success","message":"","data":{"task_id":"task_1"}}' || null
        'nothing'                                                     || null
    }

    def "what a client is told of films is what a client reads"() {
        given:
        def films = [
                new FilmReport('https://x.example/a.mp4?sign=1', 'gen_1', Link.web('https://x.example/a.webp'), new Pixels(480, 854), ofSeconds(10), null),
                new FilmReport('https://x.example/b.mp4', null, null, null, ofSeconds(4).plusMillis(970), null),
                FilmReport.at('/films/c.mp4'),
        ]
        def task = TaskReport.of(ID, Status.SUCCEEDED).films(films).times(Instant.ofEpochSecond(1), Instant.ofEpochSecond(9))

        when:
        def read = codec.task(ID, codec.report(task))

        then:
        read.films() == films
        read.created() == task.created()
        read.changed() == task.changed()
        read.progress() == new Progress(1)
    }

    def "a refusal is never called a success"() {
        expect:
        codec.refusal(new Failure(FailureKind.INVALID, new Retry.Never(), 'no', 'Success')).text() == '{"code":"invalid","message":"no","data":null}'
        codec.refusal(new Failure(FailureKind.GONE, new Retry.Never(), 'no', 'task_not_exist')).text() == '{"code":"task_not_exist","message":"no","data":null}'
        codec.refusal(new Failure(FailureKind.INVALID, new Retry.Never(), 'no', '0')).text() == '{"code":"invalid","message":"no","data":null}'
        codec.refusal(Failure.forGood(FailureKind.OUT_OF_CREDIT, 'no')).status() == 402
    }

    def "a client that had a film made gets what the documents print"() {
        expect:
        codec.accepted(TaskReport.of(ID, Status.WAITING)).text() == CompactJson.of(Files.readString(Path.of('src/test/resources/answers/turbo/submit-accepted.http')).split('\n\n', 2)[1])
    }

    def "a client is told what is known, and nothing else"() {
        expect:
        codec.report(task).text() == "{\"code\":\"success\",\"message\":\"\",\"data\":$data}"

        where:
        task                                                                  || data
        TaskReport.of('t', Status.WAITING)                                    || '{"task_id":"t","action":"sora-video","status":"QUEUED"}'
        TaskReport.of('t', Status.RUNNING).progress(new Progress(0.93))       || '{"task_id":"t","action":"sora-video","status":"IN_PROGRESS","progress":"93%"}'
        TaskReport.of('t', Status.CANCELLED)                                  || '{"task_id":"t","action":"sora-video","status":"FAILURE","fail_reason":"the task was cancelled","data":{"failure_reason":"the task was cancelled"}}'
        TaskReport.of('t', Status.UNKNOWN)                                    || '{"task_id":"t","action":"sora-video","status":"UNKNOWN"}'
        TaskReport.of('t', Status.SUCCEEDED).films([FilmReport.at('/a.mp4')]) || '{"task_id":"t","action":"sora-video","status":"SUCCESS","progress":"100%","data":{"generations":[{"url":"/a.mp4","encodings":{"source":{"path":"/a.mp4"}}}]}}'
    }

    def "an id is one segment of a path, whatever it is"() {
        expect:
        codec.look('a/b?c').path() == '/sora/v1/videos/a%2Fb%3Fc'
    }
}
