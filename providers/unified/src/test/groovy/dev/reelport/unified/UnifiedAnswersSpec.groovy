package dev.reelport.unified

import static dev.reelport.domain.job.FailureKind.*

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.Progress
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.wire.Choices
import dev.reelport.wire.FilmReport
import dev.reelport.wire.Receipt
import dev.reelport.wire.TaskReport
import dev.reelport.wire.TaskReport.Status
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.WireAnswer
import java.time.Instant
import spock.lang.Specification

/** What clients are told, byte for byte, and what is made of answers beyond the recorded ones. */
class UnifiedAnswersSpec extends Specification {
    static final Instant THEN = Instant.ofEpochMilli(1762010677921)
    static final TaskReport WAITING = TaskReport.of('a', Status.WAITING)

    def codec = new UnifiedFormat().codec(Choices.standard([]))

    static WireAnswer answer(String json) {
        WireAnswer.json(200, json)
    }

    TaskReport task(String json) {
        codec.task('a', answer(json))
    }

    def "a create is answered as the documents print it: #id"() {
        expect:
        codec.accepted(TaskReport.of(id, Status.WAITING).times(null, Instant.ofEpochMilli(time))).text() == json

        where:
        id                                       | time          || json
        'sora-2:task_01k900ag82ecgbewj2xa3758z0' | 1762010677921 || '{"id":"sora-2:task_01k900ag82ecgbewj2xa3758z0","status":"pending","status_update_time":1762010677921}'
        'sora-2:task_01k9009g8ef1esae6388chgcpx' | 1762010645686 || '{"id":"sora-2:task_01k9009g8ef1esae6388chgcpx","status":"pending","status_update_time":1762010645686}'
    }

    def "a task is told to clients: #task.status()"() {
        expect:
        codec.report(task).text() == json

        where:
        task                                                                        || json
        WAITING                                                                     || '{"id":"a","status":"pending"}'
        WAITING.times(THEN, null)                                                   || '{"id":"a","status":"pending","status_update_time":1762010677921}'
        TaskReport.of('a', Status.UNKNOWN)                                          || '{"id":"a","status":"pending"}'
        TaskReport.of('a', Status.RUNNING)                                          || '{"id":"a","status":"pending","detail":{"pending_info":{"status":"processing"}}}'
        TaskReport.of('a', Status.RUNNING).progress(new Progress(0.93))             || '{"id":"a","status":"pending","detail":{"pending_info":{"status":"processing","progress_pct":0.93}}}'
        TaskReport.of('a', Status.FAILED).failure(Failure.forGood(NOT_MADE, 'no'))  || '{"id":"a","status":"failed","error":{"message":"no","message_zh":"no","type":"not_made"}}'
        TaskReport.of('a', Status.CANCELLED)                                        || '{"id":"a","status":"failed","error":{"message":"the task was cancelled","message_zh":"the task was cancelled","type":"not_made"}}'
    }

    def "a finished film is told with all that is known: #address"() {
        given:
        def film = new FilmReport(address, null, Link.web('https://a.example/t.webp'), new Pixels(352, 640), null, null)

        expect:
        codec.report(TaskReport.of('a', Status.SUCCEEDED).films([film])).text() == "{\"id\":\"a\",\"status\":\"completed\",$told\"thumbnail_url\":\"https://a.example/t.webp\",\"width\":352,\"height\":640}"

        where:
        address                   || told
        'https://a.example/1.mp4' || '"video_url":"https://a.example/1.mp4",'
        'file:///outputs/1.mp4'   || ''
        '/outputs/1.mp4'          || ''
        'no address'              || ''
    }

    def "a refusal is told to clients"() {
        given:
        def refusal = codec.refusal(Failure.forGood(OUT_OF_CREDIT, 'no'))

        expect:
        refusal.status() == 402
        refusal.text() == '{"error":{"message":"no","message_zh":"no","type":"out_of_credit"}}'
    }

    def "a create that was taken is followed, wherever the id stands: #json"() {
        expect:
        (codec.created(answer(json)) as Receipt.Taken).task().id() == id

        where:
        json                                                                                         || id
        '{"id":"task_x"}'                                                                            || 'task_x'
        '{"id":"x","status":"failed","error":{"message":"no"}}'                                      || 'x'
        '{"code":200,"message":"ok","data":{"id":"task_x"}}'                                         || 'task_x'
        '{"code":0,"message":"success","data":{"task_id":"task_x"}}'                                 || 'task_x'
        '{"code":"success","message":"","data":"task_x"}'                                            || 'task_x'
        '{"id":"chatcmpl-1","choices":[{"message":{"content":"made as sora-2:task_01k9009g8e."}}]}'  || 'sora-2:task_01k9009g8e'
        '{"id":"video_01k9009g8e","choices":[{"message":{"content":"wait"}}]}'                       || 'video_01k9009g8e'
    }

    def "what proves nothing leaves the outcome open: #json"() {
        when:
        codec.created(answer(json))

        then:
        thrown(UnreadableException)

        where:
        json << [
                '{}',
                '{"id":"chatcmpl-1","choices":[{"message":{"content":"I cannot do this"}}]}',
                '{"id":"chatcmpl-1","choices":[{}]}',
                '{"code":200,"message":"ok","data":"success"}',
                '{"code":"x"}',
                '{"error":{}}',
                '{"error":{"type":"server_error","message":"no"}}',
                '{"error":{"message":"no","code":"x","type":"server_error"}}',
                '{"id":"task_x","error":{"message":"no"}}',
                '{"code":"do_request_failed","message":"no","data":null}',
                '{"code":"fail_to_fetch_task","message":"no"}',
                '{"code":"read_response_body_failed","message":"no"}',
                '{"code":"unmarshal_response_body_failed","message":"no"}',
                '{"code":408,"message":"no"}',
                '{"code":409,"message":"no"}',
                '{"code":425,"message":"no"}',
                '{"code":499,"message":"no"}',
                '{"code":500,"message":"no"}',
                '{"error":{"code":"504","message":"no"}}',
                '{"code":-1,"message":"no"}',
                '{"error":"no"}',
                '{"code":"fail","message":"no"}',
                '{"code":400,"message":"no","data":{"task_id":"task_x"}}',
        ]
    }

    def "a refusal in the body is what it would be on HTTP 400: #json"() {
        expect:
        (codec.created(answer(json)) as Receipt.Refused).failure().kind() == kind

        where:
        json                                                               || kind
        '{"error":"invalid parameter: duration"}'                          || INVALID
        '{"error":{"message":"no","type":"invalid_request_error"}}'        || INVALID
        '{"code":"invalid_size","message":"no"}'                           || INVALID
        '{"code":422,"message":"no"}'                                      || INVALID
        '{"code":401,"message":"no"}'                                      || UNAUTHORIZED
        '{"error":{"message":"no","type":"authentication_error"}}'         || UNAUTHORIZED
        '{"error":{"message":"Invalid token"}}'                            || UNAUTHORIZED
        '{"error":{"message":"no","type":"rate_limit_error"}}'             || THROTTLED
        '{"code":1102,"message":"余额不足"}'                                   || OUT_OF_CREDIT
        '{"error":{"message":"no","type":"content_policy_violation"}}'     || CONTENT_REFUSED
        '{"error":{"message":"no","code":"model_not_found"}}'              || UNSUPPORTED
    }

    def "a look that tells of no task failed: #json"() {
        expect:
        codec.lookFailure(answer(json)).map { it.kind() }.orElse(null) == kind

        where:
        json                                                         || kind
        '{"error":{"message":"task not found"}}'                     || GONE
        '{"code":"task_not_exist","message":"no"}'                   || GONE
        '{"error":{"message":"任务不存在"}}'                              || GONE
        '{"code":401,"message":"no"}'                                || UNAUTHORIZED
        '{"error":"what"}'                                           || UNAVAILABLE
        '{"code":500,"message":"no"}'                                || UNAVAILABLE
        '{"id":"a","error":{"type":"server_error"}}'                 || UNAVAILABLE
        '{"id":"a","error":{"message":"no"}}'                        || null
        '{"status":"failed","error":{"message":"task not found"}}'   || null
        '{"id":"a","status":"pending","error":null}'                 || null
        'garbage'                                                    || null
    }

    def "an error beside an id without a status is that of the task"() {
        expect:
        with(task('{"id":"a","error":{"message":"it went wrong"}}')) {
            status() == Status.FAILED
            failure().words() == 'it went wrong'
        }
    }

    def "how a task stands: #json"() {
        expect:
        task(json).status() == status

        where:
        json                                                                                              || status
        '{"status":"pending"}'                                                                            || Status.WAITING
        '{"status":"pending","detail":{"status":"pending"}}'                                              || Status.WAITING
        '{"status":"pending","detail":{"pending_info":{"status":"preparing"}}}'                           || Status.WAITING
        '{"status":"pending","detail":{"pending_info":{"status":"processing"}}}'                          || Status.RUNNING
        '{"status":"Processing"}'                                                                         || Status.RUNNING
        '{"code":"success","data":{"task_id":"a","status":"processing"}}'                                 || Status.RUNNING
        '{"status":"completed"}'                                                                          || Status.SUCCEEDED
        '{"status":"completed","detail":{"pending_info":{"moderation_result":{"is_output_rejection":true}}}}' || Status.FAILED
        '{"status":"failed"}'                                                                             || Status.FAILED
        '{"status":"dreaming"}'                                                                           || Status.UNKNOWN
        '{"id":"a"}'                                                                                      || Status.UNKNOWN
    }

    def "an answer without a status and an id is no look"() {
        when:
        task('{"message":"ok"}')

        then:
        thrown(UnreadableException)
    }

    def "how far a task is: #json"() {
        expect:
        task(json).progress() == (fraction == null ? null : new Progress(fraction))

        where:
        json                                                                           || fraction
        '{"status":"pending"}'                                                         || null
        '{"status":"processing","progress":40}'                                        || 0.4d
        '{"status":"pending","detail":{"pending_info":{"progress_pct":0.93}}}'         || 0.93d
        '{"status":"pending","detail":{"pending_info":{"progress_pct":1}}}'            || 1d
        '{"status":"pending","detail":{"pending_info":{"progress_pct":0}},"progress":9}' || 0d
    }

    def "why a task failed: #json"() {
        expect:
        with(task("{\"status\":\"failed\"$json}").failure()) {
            it.kind() == kind
            it.words() == words
        }

        where:
        json                                                                                                                             || kind            | words
        ''                                                                                                                               || NOT_MADE        | 'no reason given'
        ',"error":{"message":"no","type":"t"}'                                                                                           || NOT_MADE        | 'no'
        ',"detail":{"pending_info":{"failure_reason":"it broke","moderation_result":{"is_output_rejection":false}}}'                      || NOT_MADE        | 'it broke'
        ',"detail":{"pending_info":{"failure_reason":"we kept it","moderation_result":{"is_output_rejection":true}}}'                     || CONTENT_REFUSED | 'we kept it'
        ',"detail":{"pending_info":{"failure_reason":null,"moderation_result":{"is_output_rejection":true}}}'                             || CONTENT_REFUSED | 'the film was made and then rejected by moderation'
        ',"error":{"message":"no"},"detail":{"pending_info":{"failure_reason":"we kept it"}}'                                             || NOT_MADE        | 'no'
    }

    def "a film lies at #address"() {
        expect:
        task("{\"status\":\"completed\",$json}").films()*.address() == address

        where:
        json                                                                                                       || address
        '"video_url":"https://a.example/1","detail":{"url":"https://a.example/2"}'                                 || ['https://a.example/1']
        '"video_url":null,"detail":{"url":"https://a.example/2"}'                                                  || ['https://a.example/2']
        '"video_url":"file:///1.mp4","detail":{"url":"/2.mp4","draft_info":{"downloadable_url":"http://a.example/3"}}' || ['http://a.example/3']
        '"video_url":"","detail":{"url":"not an address"}'                                                         || []
        '"detail":{"draft_info":{}}'                                                                               || []
        '"width":352'                                                                                              || []
    }

    def "a film is read with all that is said of it"() {
        when:
        def read = task('{"status":"completed","video_url":"https://a.example/1","thumbnail_url":"https://a.example/t","width":352,"height":640,"status_update_time":1762010677921}')

        then:
        read.changed() == THEN
        with(read.films().first()) {
            thumbnail() == Link.web('https://a.example/t')
            size() == new Pixels(352, 640)
        }
    }
}
