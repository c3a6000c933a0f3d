package dev.reelport.wire

import static dev.reelport.domain.job.FailureKind.*

import dev.reelport.domain.job.Retry
import dev.reelport.wire.message.WireAnswer
import java.time.Duration
import spock.lang.Specification

class ErrorBodySpec extends Specification {

    def "the provider's words and code are found wherever they are: #body"() {
        expect:
        with(ErrorBody.of(new WireAnswer(400, [:], body))) {
            it.words() == words
            it.code() == code
        }

        where:
        body                                                                                  || words                  | code
        '{"error":{"message":"no","type":"invalid_request_error"}}'                           || 'no'                   | 'invalid_request_error'
        '{"error":{"message":"no","type":"t","param":null,"code":"c"}}'                       || 'no'                   | 'c'
        '{"error":{"message":"","message_zh":"不行","type":"t"}}'                               || '不行'                   | 't'
        '{"error":"no"}'                                                                      || 'no'                   | null
        '{"message":"no"}'                                                                    || 'no'                   | null
        '{"code":"invalid_size","message":"no","data":null}'                                  || 'no'                   | 'invalid_size'
        '{"code":403,"message":"no"}'                                                         || 'no'                   | '403'
        '{"detail":"no"}'                                                                     || 'no'                   | null
        '{"detail":[{"loc":["body","size"],"msg":"bad size","type":"x"},{"msg":"bad model"}]}' || 'bad size; bad model'  | null
        '{"data":{"fail_reason":"no"}}'                                                       || 'no'                   | null
        '{"data":{"error":{"message":"no","code":"c"}}}'                                      || 'no'                   | 'c'
        '{"error":{"error":{"message":"no"}}}'                                                || 'no'                   | null
        '{"code":"success","data":"task_1"}'                                                  || null                   | 'success'
        'no such route'                                                                       || 'no such route'        | null
        '<html><body>502</body></html>'                                                       || null                   | null
        ''                                                                                    || null                   | null
        '[]'                                                                                  || null                   | null
        '{"error":{"message":"see https://x.example/a?sign=1"}}'                              || 'see https://x.example/a?…' | null
        '{"message":"two\\nlines\\u0007"}'                                                    || 'two lines'            | null
    }

    def "long words are cut"() {
        expect:
        ErrorBody.of(new WireAnswer(400, [:], '{"message":"' + 'x' * 9000 + '"}')).words().length() == 4001
    }

    def "a failure that HTTP tells is classified: #status #body"() {
        expect:
        ErrorBody.failure(new WireAnswer(status, [:], body)).kind() == kind

        where:
        status | body                                                                    || kind
        400    | '{"error":{"message":"bad"}}'                                           || INVALID
        422    | '{"detail":"bad"}'                                                      || INVALID
        409    | '{}'                                                                    || INVALID
        413    | ''                                                                      || INVALID
        400    | '{"error":{"message":"x","code":"content_policy_violation"}}'           || CONTENT_REFUSED
        400    | '{"error":{"message":"x","code":"moderation_blocked"}}'                 || CONTENT_REFUSED
        403    | '{"message":"视频中出现真人"}'                                                 || CONTENT_REFUSED
        400    | '{"message":"contains sensitive words"}'                                || CONTENT_REFUSED
        401    | '{"message":"invalid token, see our content policy"}'                   || UNAUTHORIZED
        403    | '{}'                                                                    || UNAUTHORIZED
        402    | ''                                                                      || OUT_OF_CREDIT
        403    | '{"error":{"type":"insufficient_user_quota","message":"x"}}'            || OUT_OF_CREDIT
        429    | '{"error":{"code":"insufficient_quota","message":"You exceeded"}}'      || OUT_OF_CREDIT
        403    | '{"message":"余额不足"}'                                                    || OUT_OF_CREDIT
        404    | '{}'                                                                    || GONE
        410    | '{}'                                                                    || GONE
        404    | '{"error":{"message":"The model sora-9 not found","code":"model_not_found"}}' || UNSUPPORTED
        405    | ''                                                                      || UNSUPPORTED
        400    | '{"code":"task_not_exist","message":"x"}'                               || GONE
        400    | '{"error":{"message":"Task task_1 was not found"}}'                      || GONE
        422    | '{"message":"the task does not exist"}'                                 || GONE
        400    | '{"message":"任务不存在"}'                                                   || GONE
        401    | '{"message":"task not found"}'                                          || UNAUTHORIZED
        500    | '{"message":"task not found"}'                                          || UNAVAILABLE
        400    | '{"error":{"message":"x","type":"authentication_error"}}'               || UNAUTHORIZED
        400    | '{"message":"Incorrect API key provided"}'                              || UNAUTHORIZED
        400    | '{"message":"too many tokens"}'                                         || INVALID
        400    | '{"error":{"message":"x","type":"rate_limit_error"}}'                   || THROTTLED
        422    | '{"error":{"message":"x","type":"rate_limit_error"}}'                   || INVALID
        408    | ''                                                                      || UNAVAILABLE
        429    | ''                                                                      || THROTTLED
        429    | '{"message":"Quota exceeded for quota metric requests per minute"}'     || THROTTLED
        429    | '{"message":"rate limit violation, slow down"}'                         || THROTTLED
        429    | '{"code":"model_not_available","message":"busy"}'                       || THROTTLED
        429    | '{"code":"quota_not_enough","message":"x"}'                             || OUT_OF_CREDIT
        400    | '{"message":"model names are case-sensitive"}'                          || INVALID
        500    | '{"message":"content policy"}'                                          || UNAVAILABLE
        502    | '<html>'                                                                || UNAVAILABLE
        503    | ''                                                                      || UNAVAILABLE
        302    | ''                                                                      || UNREADABLE
    }

    def "a look finds a task gone only where the answer speaks of it: #status #body"() {
        given:
        def answer = new WireAnswer(status, [:], body)

        expect:
        with(FailureWords.ofLook(ErrorBody.failure(answer), answer)) {
            it.kind() == kind
            it.retry() == (kind == UNAVAILABLE ? new Retry.Later(null) : new Retry.Never())
        }

        where:
        status | body                                                              || kind
        404    | '<html><h1>404 Not Found</h1>nginx</html>'                        || UNAVAILABLE
        410    | '<html>'                                                          || UNAVAILABLE
        404    | ''                                                                || UNAVAILABLE
        404    | '{}'                                                              || UNAVAILABLE
        404    | '[]'                                                              || UNAVAILABLE
        404    | '404 page not found'                                              || UNAVAILABLE
        404    | '{"detail":"Not Found"}'                                          || UNAVAILABLE
        404    | '{"message":"no Route matched with those values"}'                || UNAVAILABLE
        404    | '{"error":{"message":"Invalid URL (GET /v1/videos/1)"}}'          || UNAVAILABLE
        404    | '{"statusCode":404,"message":"Cannot GET /v1/videos/1"}'          || UNAVAILABLE
        404    | 'task not found'                                                  || GONE
        404    | '{"error":{"message":"Video with id 1 not found."}}'              || GONE
        410    | '{"detail":"Video was removed"}'                                  || GONE
        400    | '{"code":"task_not_exist","message":"x"}'                         || GONE
        403    | '<html>'                                                          || UNAUTHORIZED
    }

    def "a refusal is never worth another try, trouble is: #status"() {
        expect:
        ErrorBody.failure(new WireAnswer(status, [:], '{}')).retry() == retry

        where:
        status || retry
        400    || new Retry.Never()
        401    || new Retry.Never()
        402    || new Retry.Never()
        404    || new Retry.Never()
        429    || new Retry.Later(null)
        503    || new Retry.Later(null)
        500    || new Retry.Later(null)
    }

    def "how long the provider wants to be left alone: #headers"() {
        expect:
        ErrorBody.failure(new WireAnswer(429, headers, '')).retry() == new Retry.Later(after)

        where:
        headers                                                                                          || after
        ['Retry-After': '7']                                                                             || Duration.ofSeconds(7)
        ['retry-after': ' 7 ']                                                                           || Duration.ofSeconds(7)
        ['Retry-After': '0']                                                                             || Duration.ZERO
        ['retry-after-ms': '250', 'Retry-After': '1']                                                    || Duration.ofMillis(250)
        ['Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT', 'Date': 'Sat, 21 Nov 2026 10:00:00 GMT']        || Duration.ofSeconds(30)
        ['Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT']                                                 || Duration.ofHours(1)
        ['Retry-After': 'Sat, 21 Nov 2026 09:00:00 GMT', 'Date': 'Sat, 21 Nov 2026 10:00:00 GMT']        || null
        ['Retry-After': 'soon']                                                                          || null
        ['Retry-After': '-3']                                                                            || null
        ['Retry-After': '99999999999']                                                                   || Duration.ofDays(115)
    }

    def "why a task failed: #code #words"() {
        expect:
        FailureWords.ofTask(status, code, words).kind() == kind

        where:
        status    | code                 | words                         || kind
        'failed'  | null                 | null                          || NOT_MADE
        'failed'  | null                 | ''                            || NOT_MADE
        'failed'  | 'content_filter'     | 'x'                           || CONTENT_REFUSED
        'failed'  | null                 | 'This violates our policies'  || CONTENT_REFUSED
        'failed'  | null                 | 'insufficient credits'        || OUT_OF_CREDIT
        'Expired' | null                 | null                          || GONE
    }

    def "a task that has expired keeps the provider's words"() {
        expect:
        FailureWords.ofTask('expired', 'c', 'kept for a day').words() == 'kept for a day'
        FailureWords.ofTask('expired', 'c', 'kept for a day').code() == 'c'
    }

    def "words that were never given are not made up"() {
        expect:
        FailureWords.ofTask(null, ' ').words() == 'no reason given'
        FailureWords.ofTask('c', 'why').code() == 'c'
    }
}
