package dev.reelport.duomi

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Progress
import dev.reelport.testkit.CompactJson
import dev.reelport.wire.FilmReport
import dev.reelport.wire.TaskReport
import dev.reelport.wire.TaskReport.Status
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.WireAnswer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification

class DuomiAnswersSpec extends Specification {
    static final BEGUN = Instant.parse('2025-11-01T12:00:00Z')
    static final ENDED = Instant.parse('2025-11-01T12:03:20Z')

    static json(WireAnswer answer) {
        new JsonSlurper().parseText(answer.text())
    }

    static TaskReport read(String body, boolean rejects = true) {
        DuomiAnswers.task('task_1', WireAnswer.json(200, body), new DuomiDialect(false, false, rejects))
    }

    def "a client that asked for a film gets what the documents print: an id and nothing else"() {
        given:
        def documented = Files.readString(Path.of('src/test/resources/answers/duomi/submit-accepted.http')).split('\n\n', 2)[1]

        expect:
        DuomiAnswers.accepted(TaskReport.of('0c9e7a52-5f0b-4d2e-9f3e-1b8f6f2f7a10', Status.WAITING)).text() == CompactJson.of(documented)
        DuomiAnswers.accepted(TaskReport.of('task_1', Status.WAITING)).text() == '{"id":"task_1"}'
    }

    def "an address that nobody can open is passed over: #url"() {
        expect:
        read("""{"state": "succeeded", "data": {"videos": [{"url": "$url"}, {"url": "https://a.example/2.mp4"}]}}""").films()*.address() == addresses

        where:
        url                              || addresses
        'file:///etc/passwd'             || ['https://a.example/2.mp4']
        'nonsense'                       || ['https://a.example/2.mp4']
        'https://'                       || ['https://a.example/2.mp4']
        '//a.example/1.mp4'              || ['https://a.example/2.mp4']
        '/a film.mp4'                    || ['https://a.example/2.mp4']
        '/films/1.mp4'                   || ['/films/1.mp4', 'https://a.example/2.mp4']
        'https://a.example/1.mp4?sign=1' || ['https://a.example/1.mp4?sign=1', 'https://a.example/2.mp4']
    }

    def "a client that looks gets every documented field: #status"() {
        given:
        def task = TaskReport.of('task_1', status).progress(progress).films(films).failure(failure).times(BEGUN, ENDED).source(source)

        expect:
        json(DuomiAnswers.report(task)) == [
            id: 'task_1', state: state, data: [videos: films.collect { [url: it.address()] }], progress: percent,
            create_time: BEGUN.epochSecond, update_time: ENDED.epochSecond, message: message, action: action,
        ]

        where:
        status           | progress           | films                                               | failure                                           | source || state       | percent | message                  | action
        Status.WAITING   | null               | []                                                  | null                                              | null   || 'pending'   | 0       | ''                       | 'generate'
        Status.RUNNING   | new Progress(0.57) | []                                                  | null                                              | null   || 'running'   | 57      | ''                       | 'generate'
        Status.UNKNOWN   | null               | []                                                  | null                                              | null   || 'running'   | 0       | ''                       | 'generate'
        Status.SUCCEEDED | null               | ['https://a/1', 'https://a/2'].collect(FilmReport::at) | null                                           | 't_0'  || 'succeeded' | 100     | ''                       | 'remix'
        Status.FAILED    | null               | []                                                  | Failure.forGood(FailureKind.NOT_MADE, 'it broke') | null   || 'error'     | 0       | 'it broke'               | 'generate'
        Status.FAILED    | null               | []                                                  | null                                              | null   || 'error'     | 0       | 'no reason given'        | 'generate'
        Status.CANCELLED | null               | []                                                  | null                                              | null   || 'error'     | 0       | 'the task was cancelled' | 'generate'
    }

    def "a time that nobody knows is left out"() {
        expect:
        !json(DuomiAnswers.report(TaskReport.of('task_1', Status.WAITING))).keySet().any { it.endsWith('_time') }
    }

    def "what is written of a task is read again"() {
        given:
        def task = TaskReport.of('task_1', Status.SUCCEEDED, 'succeeded').progress(new Progress(1))
                .films([FilmReport.at('https://a.example/1.mp4?sign=1')]).times(BEGUN, ENDED)

        expect:
        read(DuomiAnswers.report(task).text()) == task
    }

    def "times are read in seconds and in milliseconds: #time"() {
        expect:
        with(read("""{"state": "running", "create_time": $time, "update_time": $time}""")) {
            created() == BEGUN
            changed() == BEGUN
        }

        where:
        time << [1761998400, 1761998400000]
    }

    def "the status of a refusal is HTTP's, its code what clients know: #kind"() {
        given:
        def answer = DuomiAnswers.refusal(Failure.forGood(kind, 'the words of it'))

        expect:
        answer.status() == status
        json(answer) == [code: code, message: 'the words of it']

        where:
        kind                        || status | code
        FailureKind.INVALID         || 400    | 400
        FailureKind.CONTENT_REFUSED || 400    | 400
        FailureKind.UNAUTHORIZED    || 401    | 403
        FailureKind.OUT_OF_CREDIT   || 402    | 403
        FailureKind.GONE            || 404    | 404
        FailureKind.THROTTLED       || 429    | 429
        FailureKind.UNAVAILABLE     || 503    | 503
    }

    def "a failure is named by what the vendor was seen to say: #message"() {
        expect:
        with(read("""{"state": "error", "message": "$message"}""").failure()) {
            it.kind() == kind
            it.words() == (message ?: 'no reason given')
        }

        where:
        message                                           || kind
        'Resources are being allocated'                   || FailureKind.UNAVAILABLE
        'resources are being allocated, try again later'  || FailureKind.UNAVAILABLE
        'Failed to generate'                              || FailureKind.CONTENT_REFUSED
        'Failed to generate.'                             || FailureKind.CONTENT_REFUSED
        'Failed to generate: upstream timeout'            || FailureKind.NOT_MADE
        '视频中出现真人'                                      || FailureKind.CONTENT_REFUSED
        '余额不足'                                          || FailureKind.OUT_OF_CREDIT
        ''                                                || FailureKind.NOT_MADE
    }

    def "what failed to generate for no other reason was refused, or not, as it is configured: #message"() {
        expect:
        read("""{"state": "error", "message": "$message"}""", rejects).failure().kind() == kind

        where:
        message                        | rejects || kind
        'Failed to generate'           | true    || FailureKind.CONTENT_REFUSED
        'Failed to generate'           | false   || FailureKind.NOT_MADE
        'Failed to generate: 违规'       | false   || FailureKind.CONTENT_REFUSED
        'Resources are being allocated' | false  || FailureKind.UNAVAILABLE
    }

    def "words of a lost answer leave open whether it was taken, whatever the code says: #message"() {
        when:
        DuomiAnswers.created(WireAnswer.json(200, JsonOutput.toJson([code: 400, message: message])))

        then:
        def open = thrown(UnreadableException)
        open.message.contains(message)

        where:
        message << ['upstream timeout', '请求上游超时', 'connection reset by peer', 'unexpected EOF']
    }

    def "an answer to a look that has no state is no task"() {
        when:
        read('{"id": "task_1"}')

        then:
        def unreadable = thrown(UnreadableException)
        unreadable.message == 'state: there is no state'
    }

    def "a look that failed says so by its code, unless there is a state: #body"() {
        expect:
        DuomiAnswers.lookFailure(WireAnswer.json(200, body)).map { it.kind() }.orElse(null) == kind

        where:
        body                                               || kind
        '{"code": 403, "message": "no permission"}'        || FailureKind.UNAUTHORIZED
        '{"code": 403, "message": "余额不足"}'                || FailureKind.OUT_OF_CREDIT
        '{"code": 404, "message": "task not found"}'       || FailureKind.GONE
        '{"code": 429, "message": "slow down"}'            || FailureKind.THROTTLED
        '{"code": 500, "message": "boom"}'                 || FailureKind.UNAVAILABLE
        '{"code": 600, "message": "boom"}'                 || null
        '{"code": 200, "message": "ok"}'                   || null
        '{"code": 403, "state": "running", "message": ""}' || null
        '{"code": "403'                                    || null
        '[]'                                               || null
    }
}
