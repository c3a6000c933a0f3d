package dev.reelport.openai

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Progress
import dev.reelport.domain.video.Pixels
import dev.reelport.testkit.DocumentedSchema
import dev.reelport.wire.Choices
import dev.reelport.wire.FilmReport
import dev.reelport.wire.Receipt
import dev.reelport.wire.TaskReport
import dev.reelport.wire.TaskReport.Status
import dev.reelport.wire.WireCodec
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.WireAnswer
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

/** What clients are told, byte for byte, and what is made of answers beyond the recorded ones. */
class OpenAiAnswersSpec extends Specification {
    static final WireFormat C = new OpenAiStoryboardFormat()
    static final WireFormat O = new OpenAiFormat()
    static final WireFormat SGLANG = new SglangFormat()
    static final WireFormat VLLM = new VllmOmniFormat()
    static final Instant START = Instant.ofEpochMilli(1764744797290)

    static final TaskReport QUEUED = TaskReport.of('a', Status.WAITING).times(START, null).asked('sora-2', Duration.ofSeconds(15), new Pixels(1280, 720))
    static final TaskReport HALF = TaskReport.of('a', Status.RUNNING).progress(new Progress(0.5)).times(START, START)
    static final TaskReport DONE = QUEUED.source('b')
            .times(START, START.plusSeconds(60))
            .films([new FilmReport('https://example.org/a.mp4', null, null, null, null, START.plusSeconds(3600))])
            .with { new TaskReport('a', Status.SUCCEEDED, 'x', null, it.films(), null, [], it.model(), it.created(), it.changed(), it.length(), it.size(), it.source()) }
    static final TaskReport FAILED = TaskReport.of('a', Status.FAILED).times(null, START).failure(Failure.forGood(FailureKind.CONTENT_REFUSED, 'no'))
    static final TaskReport CANCELLED = TaskReport.of('a', Status.CANCELLED)

    static WireCodec codec(WireFormat format) {
        format.codec(Choices.standard(format.switches()))
    }

    def "a task is told to clients of #format.name(): #task.status()"() {
        expect:
        codec(format).report(task).text() == json

        where:
        format | task      || json
        O      | QUEUED    || '{"id":"a","object":"video","model":"sora-2","status":"queued","progress":0,"created_at":1764744797,"completed_at":null,"expires_at":null,"prompt":null,"size":"1280x720","seconds":"15","remixed_from_video_id":null,"error":null}'
        O      | HALF      || '{"id":"a","object":"video","model":null,"status":"in_progress","progress":50,"created_at":1764744797,"completed_at":null,"expires_at":null,"prompt":null,"size":null,"seconds":null,"remixed_from_video_id":null,"error":null}'
        O      | DONE      || '{"id":"a","object":"video","model":"sora-2","status":"completed","progress":100,"created_at":1764744797,"completed_at":1764744857,"expires_at":1764748397,"prompt":null,"size":"1280x720","seconds":"15","remixed_from_video_id":"b","error":null}'
        O      | FAILED    || '{"id":"a","object":"video","model":null,"status":"failed","progress":0,"created_at":null,"completed_at":null,"expires_at":null,"prompt":null,"size":null,"seconds":null,"remixed_from_video_id":null,"error":{"code":"content_policy_violation","message":"no"}}'
        VLLM   | CANCELLED || '{"id":"a","object":"video","model":null,"status":"failed","progress":0,"created_at":null,"completed_at":null,"expires_at":null,"prompt":null,"size":null,"seconds":null,"remixed_from_video_id":null,"error":{"code":"cancelled","message":"the task was cancelled"}}'
        C      | QUEUED    || '{"id":"a","object":"video","model":"sora-2","status":"queued","progress":0,"created_at":1764744797,"seconds":"15","size":"1280x720"}'
        C      | HALF      || '{"id":"a","object":"video","status":"in_progress","progress":50,"created_at":1764744797}'
        C      | DONE      || '{"id":"a","object":"video","model":"sora-2","status":"completed","progress":100,"created_at":1764744797,"seconds":"15","size":"1280x720","video_url":"https://example.org/a.mp4","completed_at":1764744857,"remixed_from_video_id":"b"}'
        C      | FAILED    || '{"id":"a","object":"video","status":"failed","progress":0,"failed_at":1764744797,"error":{"code":"content_policy_violation","message":"no"}}'
        SGLANG | HALF      || '{"id":"a","object":"video","status":"queued","progress":50,"created_at":1764744797}'
        SGLANG | DONE      || '{"id":"a","object":"video","model":"sora-2","status":"completed","progress":100,"created_at":1764744797,"seconds":"15","size":"1280x720","completed_at":1764744857,"remixed_from_video_id":"b"}'
    }

    def "progress is whole percent, and all of it only with a film"() {
        expect:
        codec(O).report(HALF.progress(new Progress(1))).text().contains('"progress":99')
        codec(O).report(TaskReport.of('a', Status.UNKNOWN)).text().contains('"status":"queued"')
    }

    def "a create is answered to clients of #format.name()"() {
        expect:
        codec(format).accepted(QUEUED).text() == json

        where:
        format || json
        C      || '{"id":"a","object":"video","model":"sora-2","status":"queued","progress":0,"created_at":1764744797290,"seconds":"15","size":"1280x720"}'
        SGLANG || '{"id":"a","object":"video","model":"sora-2","status":"queued","progress":0,"created_at":1764744797,"seconds":"15","size":"1280x720"}'
        VLLM   || codec(O).report(QUEUED).text()
        O      || codec(O).report(QUEUED).text()
    }

    def "a task of which everything is known is what spec C's schema demands, to clients of #format.name()"() {
        given:
        def schema = new DocumentedSchema(Path.of('src/test/resources/schema/openai-storyboard-answer.json'))

        expect:
        schema.problems(new Body.Json(codec(format).accepted(task).text())) == []
        schema.problems(new Body.Json(codec(format).report(task).text())) == []

        where:
        [format, task] << [[C, O], [QUEUED, DONE, FAILED.times(START, START).asked('sora-2', Duration.ofSeconds(15), new Pixels(1280, 720))]].combinations()
    }

    def "nothing that is not known is made up for a client, who reads the answer all the same: #format.name()"() {
        given:
        def answer = codec(format).accepted(TaskReport.of('a', Status.WAITING))

        expect:
        (codec(format).created(answer) as Receipt.Taken).task().id() == 'a'
        codec(format).task('a', answer).model() == null

        where:
        format << [C, O]
    }

    def "a refusal is told to clients of #format.name(): #kind"() {
        given:
        def answer = codec(format).refusal(new Failure(kind, Failure.forGood(kind, '').retry(), 'no', code))

        expect:
        answer.text() == json
        answer.status() == status

        where:
        format | kind                        | code   || status | json
        O      | FailureKind.CONTENT_REFUSED | null   || 400    | '{"error":{"message":"no","type":"invalid_request_error","param":null,"code":"content_policy_violation"}}'
        O      | FailureKind.UNAUTHORIZED    | 'x'    || 401    | '{"error":{"message":"no","type":"authentication_error","param":null,"code":"x"}}'
        O      | FailureKind.OUT_OF_CREDIT   | null   || 402    | '{"error":{"message":"no","type":"insufficient_quota","param":null,"code":"out_of_credit"}}'
        O      | FailureKind.THROTTLED       | null   || 429    | '{"error":{"message":"no","type":"rate_limit_error","param":null,"code":"throttled"}}'
        O      | FailureKind.UNAVAILABLE     | null   || 503    | '{"error":{"message":"no","type":"server_error","param":null,"code":"unavailable"}}'
        C      | FailureKind.GONE            | null   || 404    | '{"error":{"message":"no","message_zh":"no","type":"invalid_request_error"}}'
        SGLANG | FailureKind.INVALID         | 'x'    || 400    | '{"detail":"no"}'
        VLLM   | FailureKind.INVALID         | 'x'    || 400    | '{"detail":"no"}'
    }

    def "a list is told to clients of #format.name()"() {
        expect:
        codec(format).list(tasks, true).map { it.text() }.orElse(null) == json

        where:
        format | tasks            || json
        O      | []               || '{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":true}'
        SGLANG | [CANCELLED]      || '{"data":[{"id":"a","object":"video","status":"failed","progress":0,"error":{"code":"cancelled","message":"the task was cancelled"}}],"object":"list"}'
        C      | [QUEUED]         || null
    }

    def "a page names its first and its last task"() {
        given:
        def other = TaskReport.of('z', Status.WAITING)

        expect:
        codec(VLLM).list([QUEUED, other], false).get().text().endsWith('"first_id":"a","last_id":"z","has_more":false}')
    }

    def "a removal is told to clients of #format.name()"() {
        expect:
        codec(format).removed('a').map { it.text() }.orElse(null) == json

        where:
        format || json
        O      || '{"id":"a","deleted":true,"object":"video.deleted"}'
        VLLM   || '{"id":"a","deleted":true,"object":"video.deleted"}'
        SGLANG || '{"id":"a","object":"video","status":"deleted"}'
        C      || null
    }

    def "only vLLM-Omni can call a task off"() {
        expect:
        codec(VLLM).cancel('a/b').get().path() == '/v1/videos/a%2Fb'
        [C, O, SGLANG].every { codec(it).cancel('a').empty }
    }

    def "a create that is refused on HTTP 200 is refused: #json"() {
        when:
        def receipt = codec(C).created(WireAnswer.json(200, json))

        then:
        (receipt as Receipt.Refused).failure().kind() == kind

        where:
        json                                                                              || kind
        '{"code": "invalid_request", "message": "no", "data": null}'                      || FailureKind.INVALID
        '{"error": {"message": "the prompt was moderated", "type": "moderation_blocked"}}' || FailureKind.CONTENT_REFUSED
        '{"code": "insufficient_user_quota", "message": "no", "data": null}'              || FailureKind.OUT_OF_CREDIT
    }

    def "an answer without an id leaves the outcome open: #json"() {
        when:
        codec(O).created(WireAnswer.json(200, json))

        then:
        thrown(UnreadableException)

        where:
        json << ['{}', '[]', '{"id": ""}', '{"id": null, "status": "queued"}', '{"message": "ok"}', '{"code": "success", "message": "ok"}', '{"code": "x"}']
    }

    def "what a relay says of its own trouble leaves the outcome open: #json"() {
        when:
        codec(C).created(WireAnswer.json(200, json))

        then:
        thrown(UnreadableException)

        where:
        json << [
                '{"code": "do_request_failed", "message": "no", "data": null}',
                '{"code": 502, "message": "no"}',
                '{"code": 409, "message": "no"}',
                '{"error": {"type": "server_error", "message": "no"}}',
                '{"id": "task_1", "error": {"message": "no"}}',
                '{"error": {}}',
        ]
    }

    def "some relays name the id otherwise: #json"() {
        expect:
        (codec(C).created(WireAnswer.json(200, json)) as Receipt.Taken).task().id() == 'task_x'

        where:
        json << [
                '{"task_id": "task_x", "status": "queued"}',
                '{"code": 200, "message": "ok", "data": {"id": "task_x"}}',
                '{"code": 0, "message": "success", "data": {"task_id": "task_x"}}',
                '{"code": "success", "data": "task_x"}',
        ]
    }

    def "a look that tells of no task failed: #json"() {
        expect:
        codec(C).lookFailure(WireAnswer.json(200, json)).map { it.kind() }.orElse(null) == kind

        where:
        json                                           || kind
        '{"error": {"message": "task not found"}}'     || FailureKind.GONE
        '{"error": {"message": "what"}}'               || FailureKind.UNAVAILABLE
        '{"id": "a", "error": {"message": "what"}}'    || null
        '{"status": "queued", "error": null}'          || null
    }

    def "an error beside an id without a status is that of the task"() {
        expect:
        with(codec(C).task('a', WireAnswer.json(200, '{"id": "a", "error": {"message": "what"}}'))) {
            status() == Status.FAILED
            failure().words() == 'what'
        }
    }

    def "what the maker says is heard: #json"() {
        expect:
        with(codec(C).task('a', WireAnswer.json(200, "{\"status\": \"$word\", \"detail\": {\"pending_info\": $json}}"))) {
            it.status() == status
            it.failure()?.kind() == kind
            it.failure()?.words() == words
            it.progress() == progress
        }

        where:
        word        | json                                                                              || status         | kind                        | words        | progress
        'failed'    | '{"failure_reason": "kept", "moderation_result": {"is_output_rejection": true}}'  || Status.FAILED  | FailureKind.CONTENT_REFUSED | 'kept'       | null
        'completed' | '{"failure_reason": "kept", "moderation_result": {"is_output_rejection": true}}'  || Status.FAILED  | FailureKind.CONTENT_REFUSED | 'kept'       | null
        'failed'    | '{"failure_reason": "it broke"}'                                                  || Status.FAILED  | FailureKind.NOT_MADE        | 'it broke'   | null
        'pending'   | '{"status": "processing", "progress_pct": 1}'                                     || Status.RUNNING | null                        | null         | new Progress(1)
    }

    def "where a film lies on a server is told to nobody"() {
        expect:
        !codec(C).report(TaskReport.of('a', Status.SUCCEEDED).films([FilmReport.at('file:///a.mp4')])).text().contains('video_url')
    }

    def "a look without a status and an id is no look"() {
        when:
        codec(O).task('a', WireAnswer.json(200, '{"message": "ok"}'))

        then:
        thrown(UnreadableException)
    }

    def "a task is read with all that is said of it"() {
        given:
        def answer = WireAnswer.json(200, '{"id": "a", "model": "sora-2", "status": "completed", "created_at": 1764744797, "completed_at": 1764744857, "expires_at": 1764748457, "size": "1280x720", "seconds": "8", "remixed_from_video_id": "b"}')

        when:
        def task = codec(O).task('a', answer)
        def echoed = codec(C).task('a', answer)

        then:
        task.model() == 'sora-2'
        task.created() == Instant.ofEpochSecond(1764744797)
        task.changed() == Instant.ofEpochSecond(1764744857)
        task.length() == Duration.ofSeconds(8)
        task.size() == new Pixels(1280, 720)
        task.source() == 'b'
        with(task.films().first()) {
            address() == '/v1/videos/a/content'
            size() == new Pixels(1280, 720)
            length() == Duration.ofSeconds(8)
            expires() == Instant.ofEpochSecond(1764748457)
        }

        and: "what only repeats the request is not what the film has"
        echoed.films().first().size() == null
        echoed.films().first().length() == null
    }

    def "a film lies at #address"() {
        expect:
        codec(C).task('a', WireAnswer.json(200, "{\"status\": \"completed\", $json}")).films()*.address() == [address]

        where:
        json                                                                                     || address
        '"video_url": "https://a.example/1", "url": "https://a.example/2"'                       || 'https://a.example/1'
        '"video_url": null, "url": "https://a.example/2"'                                        || 'https://a.example/2'
        '"detail": {"url": "https://a.example/3"}'                                               || 'https://a.example/3'
        '"detail": {"draft_info": {"downloadable_url": "https://a.example/4"}}'                  || 'https://a.example/4'
        '"video_url": "/outputs/a.mp4", "file_path": "/outputs/a.mp4", "url": "file:///a.mp4"'   || '/v1/videos/a/content'
        '"error": null'                                                                          || '/v1/videos/a/content'
        '"error": {}'                                                                            || '/v1/videos/a/content'
        '"width": 352, "height": 640'                                                            || '/v1/videos/a/content'
    }

    def "the size that spec A's shape reports is that of the film"() {
        expect:
        codec(C).task('a', WireAnswer.json(200, '{"status": "completed", "width": 352, "height": 640, "thumbnail_url": "https://a.example/t.webp"}')).films().first().with { [it.size(), it.thumbnail().toString()] } == [new Pixels(352, 640), 'https://a.example/t.webp']
    }

    def "an error in place of a film is a failure, an error beside one is not"() {
        expect:
        codec(O).task('a', WireAnswer.json(200, '{"status": "completed", "error": {"code": "moderation_blocked"}}')).status() == Status.FAILED
        codec(O).task('a', WireAnswer.json(200, '{"status": "completed", "error": "moderated"}')).failure().words() == 'moderated'
        codec(O).task('a', WireAnswer.json(200, '{"status": "completed", "url": "https://a.example/1", "error": {"code": "x"}}')).status() == Status.SUCCEEDED
    }
}
