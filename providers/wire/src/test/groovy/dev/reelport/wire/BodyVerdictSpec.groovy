package dev.reelport.wire

import static dev.reelport.domain.job.FailureKind.*

import dev.reelport.domain.job.Retry
import dev.reelport.wire.json.Fields
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.WireAnswer
import spock.lang.Specification

class BodyVerdictSpec extends Specification {

    static WireAnswer answer(String json) {
        WireAnswer.json(200, json)
    }

    def "a task is found where it stands: #json"() {
        expect:
        with(TaskBody.of(answer(json))) {
            it.id() == id
            it.hasStatus() == status
        }

        where:
        json                                                       || id       | status
        '{}'                                                       || null     | false
        '[]'                                                       || null     | false
        '{"id":"a"}'                                               || 'a'      | false
        '{"id":" ","task_id":"a","status":"queued"}'               || 'a'      | true
        '{"id":"a","data":{"id":"b","status":"queued"}}'           || 'a'      | false
        '{"status":"queued","data":{"id":"b"}}'                    || 'b'      | true
        '{"status":"success","data":{"id":"b","status":"queued"}}' || 'b'      | true
        '{"status":"success","data":{"status":"queued"}}'          || null     | true
        '{"status":"success","data":{"progress":1}}'               || null     | true
        '{"data":{"task_id":"b","status":"queued"}}'               || 'b'      | true
        '{"data":"task_x"}'                                        || 'task_x' | false
        '{"data":" 01k9-x "}'                                      || '01k9-x' | false
        '{"data":"sora-2:task_1"}'                                 || 'sora-2:task_1' | false
        '{"data":"success"}'                                       || null     | false
        '{"data":"it was taken, 1"}'                               || null     | false
        '{"data":"https://a.example/1"}'                           || null     | false
        '{"data":12345}'                                           || null     | false
        '{"data":["task_x"]}'                                      || null     | false
    }

    def "a status around a task is not that of the task"() {
        expect:
        TaskBody.of(answer('{"status":"success","data":{"id":"b","status":"queued"}}')).task().text('status') == 'queued'
        TaskBody.of(answer('{"status":"queued","data":{"id":"b"}}')).task().text('status') == 'queued'
    }

    def "what is an error, and what is not: #json"() {
        expect:
        BodyVerdict.isError(Fields.ofAnswer(json)) == error

        where:
        json                                      || error
        '{}'                                      || false
        '{"error":null}'                          || false
        '{"error":""}'                            || false
        '{"error":{"message":"","code":null}}'    || false
        '{"error":"no"}'                          || true
        '{"error":{"code":"x"}}'                  || true
        '{"code":"success","message":"ok"}'       || false
        '{"code":" OK ","message":"ok"}'          || false
        '{"code":0,"message":"ok"}'               || false
        '{"code":201,"message":"ok"}'             || false
        '{"code":"x"}'                            || false
        '{"code":"x","message":"no"}'             || true
        '{"code":403,"message":"no"}'             || true
    }

    def "a refusal carries the provider's words and what to do: #json"() {
        when:
        def failure = BodyVerdict.refusal(TaskBody.of(answer(json)), answer(json)).get()

        then:
        [failure.kind(), failure.words(), failure.retry()] == [kind, words, retry]

        where:
        json                                               || kind      | words             | retry
        '{"error":{"code":"invalid_size"}}'                || INVALID   | 'no reason given' | new Retry.Never()
        '{"code":429,"message":"slow"}'                    || THROTTLED | 'slow'            | new Retry.Later(null)
        '{"error":{"code":404,"message":"no channel"}}'    || GONE      | 'no channel'      | new Retry.Never()
    }

    def "trouble that says so in words proves nothing: #words"() {
        given:
        def refused = answer("{\"error\":{\"message\":\"$words\"}}")

        when:
        BodyVerdict.refusal(TaskBody.of(refused), refused)

        then:
        thrown(UnreadableException)

        where:
        words << ['Internal Server Error', 'the request timed out', 'upstream error', 'Bad Gateway', 'Service Unavailable']
    }

    def "an error that nobody understands proves nothing: #words"() {
        when:
        refused(body.replace('%s', words))

        then:
        thrown(UnreadableException)

        where:
        [words, body] << [
                ['connection reset by peer', 'unexpected EOF', 'context deadline exceeded',
                 "invalid character '<' looking for beginning of value", '请求上游超时', 'unknown error', 'no',
                 'write: invalid argument', 'dial tcp: lookup a.example: no such host'],
                ['{"error":{"message":"%s"}}', '{"error":"%s"}', '{"code":"fail","message":"%s"}', '{"code":1,"message":"%s"}',
                 '{"code":"invalid_response","message":"%s"}', '{"error":{"message":"%s","type":"new_api_error"}}'],
        ].combinations()
    }

    def "trouble is open whatever code it comes under: #json"() {
        when:
        refused(json)

        then:
        thrown(UnreadableException)

        where:
        json << [
                '{"code":"invalid_request","message":"unexpected EOF"}',
                '{"code":400,"message":"connection reset by peer"}',
                '{"code":"fail","message":"duplicate key value violates unique constraint"}',
                '{"code":"success","error":{"message":"invalid parameter"}}',
                '{"code":409,"message":"invalid parameter"}',
                '{"code":"invalid_size","message":"no","data":{"data":{"task_id":"task_1"}}}',
                '{"code":"invalid_size","message":"no","data":["task_1"]}',
                '{"status":"error","code":"invalid_size","message":"no","data":{"id":"task_1"}}',
        ]
    }

    def "what says that the request is wrong is a refusal: #json"() {
        expect:
        refused(json).get().kind() == INVALID

        where:
        json << [
                '{"code":"invalid_request","message":"no"}',
                '{"code":"INVALID_SIZE","message":"no"}',
                '{"code":"missing_model","message":"no"}',
                '{"code":400,"message":"no"}',
                '{"code":"x","message":"no","status_code":422}',
                '{"error":{"message":"no","type":"invalid_request_error"}}',
                '{"error":{"message":"no","type":"new_api_error","code":"invalid_value"}}',
                '{"error":{"message":"Invalid parameter: seconds"}}',
                '{"code":1,"message":"参数错误"}',
                '{"code":"invalid_size","message":"no","data":{"hint":"task_1"}}',
        ]
    }

    def "words by chance are never a refusal: #turn"() {
        given:
        def random = new Random(turn)
        def word = { (1..(1 + random.nextInt(9))).collect { (char) (('a' as char) + random.nextInt(26)) }.join() }
        def words = (1..(1 + random.nextInt(12))).collect { word() }.join(' ')

        when:
        refused("""{"code":"${word()}_${word()}","message":"$words"}""")

        then:
        thrown(UnreadableException)

        where:
        turn << (1..60)
    }

    static Optional<?> refused(String json) {
        BodyVerdict.refusal(TaskBody.of(answer(json)), answer(json))
    }

    def "a look that failed may go better the next time, unless the task is gone: #json"() {
        expect:
        with(BodyVerdict.ofLook(answer(json)).get()) {
            it.kind() == kind
            it.retry() == retry
        }

        where:
        json                                        || kind        | retry
        '{"code":"task_not_exist","message":"no"}'  || GONE        | new Retry.Never()
        '{"error":"no"}'                            || UNAVAILABLE | new Retry.Later(null)
        '{"code":503,"message":"no"}'               || UNAVAILABLE | new Retry.Later(null)
        '{"code":429,"message":"no"}'               || THROTTLED   | new Retry.Later(null)
    }
}
