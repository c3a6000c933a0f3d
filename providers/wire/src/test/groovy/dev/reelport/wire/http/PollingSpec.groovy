package dev.reelport.wire.http

import dev.reelport.domain.job.PollingPlan
import java.time.Duration
import spock.lang.Specification

class PollingSpec extends Specification {
    static final USUAL = new PollingPlan(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofHours(2))
    static final MODELS = ['sora-2', 'sora-2-pro', 'family/odd=name']

    Map<String, String> problems = [:]

    def "nothing said is what the format's vendors ask for"() {
        expect:
        [null, 'sora-2', 'never heard of'].every { read([:]).plan(it) == USUAL }
        problems == [:]
    }

    def "one time for all models, another for one"() {
        when:
        def polling = read('poll-interval': '10s, sora-2-pro = 1min', 'poll-deadline': 'sora-2-pro=PT6H,family/odd=name=60min')

        then:
        polling.plan('sora-2') == plan(10, 10, 60, 7200)
        polling.plan('sora-2-pro') == plan(60, 60, 360, 21600)
        polling.plan('family/odd=name') == plan(10, 10, 60, 3600)

        and: 'an adopted task has no model'
        polling.plan(null) == plan(10, 10, 60, 7200)
        problems == [:]
    }

    def "a deadline alone leaves the waits as they are"() {
        expect:
        read('poll-deadline': '5min').plan('sora-2') == plan(3, 5, 30, 300)
    }

    def "what is wrong is told: #text"() {
        when:
        read('poll-interval': text)

        then:
        problems.keySet() == ['poll-interval'] as Set
        problems['poll-interval'].contains(told)

        where:
        text               || told
        'soon'             || 'not «soon»'
        '0s'               || 'not «0s»'
        '-5s'              || 'not «-5s»'
        'sora-3=5s'        || 'sora-2, sora-2-pro, family/odd=name'
        '=5s'              || 'not «=5s»'
        'sora-2='          || 'not «sora-2=»'
        '5s, 6s'           || '«6s» is the second'
        'sora-2=5s,sora-2=5s' || '«sora-2=5s» is the second'
    }

    private Polling read(Map<String, String> settings) {
        Polling.read(USUAL, settings, MODELS, problems)
    }

    private static PollingPlan plan(long first, long shortest, long longest, long deadline) {
        new PollingPlan(Duration.ofSeconds(first), Duration.ofSeconds(shortest), Duration.ofSeconds(longest), Duration.ofSeconds(deadline))
    }
}
