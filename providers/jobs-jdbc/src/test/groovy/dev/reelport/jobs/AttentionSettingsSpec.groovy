package dev.reelport.jobs

import java.time.Duration
import spock.lang.Specification

class AttentionSettingsSpec extends Specification {

    def "waits grow to a bound: #failures failures"() {
        expect:
        AttentionSettings.USUAL.waitAfter(failures) == Duration.ofSeconds(seconds)

        where:
        failures      || seconds
        1             || 1
        2             || 2
        5             || 16
        9             || 256
        10            || 300
        1_000_000_000 || 300
    }

    def "there are attendants"() {
        when:
        AttentionSettings.USUAL.attendedBy(0)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'at least 1 job is attended at a time, not 0'
    }

    def "no time is nothing"() {
        given:
        def usual = AttentionSettings.USUAL

        when:
        new AttentionSettings(1, Duration.ZERO, usual.heartbeat(), usual.sweep(), usual.firstWait(), usual.longestWait(), usual.patience())

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'the look is 1 ms or longer, not PT0S'
    }
}
