package dev.reelport.wire

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import dev.reelport.domain.video.TimeRange
import spock.lang.Specification

class ClipRangeSpec extends Specification {

    def "a part of a clip is two times in seconds: #text"() {
        expect:
        ClipRange.read(text) == range
        ClipRange.read(ClipRange.write(range)) == range

        where:
        text       || range
        '1,3'      || new TimeRange(ofSeconds(1), ofSeconds(3))
        '0,3'      || new TimeRange(ofSeconds(0), ofSeconds(3))
        '1.5,3'    || new TimeRange(ofMillis(1500), ofSeconds(3))
        ' 1 , 3 '  || new TimeRange(ofSeconds(1), ofSeconds(3))
        '1，3'      || new TimeRange(ofSeconds(1), ofSeconds(3))
    }

    def "it is written without needless decimals"() {
        expect:
        ClipRange.write(new TimeRange(ofMillis(1500), ofSeconds(3))) == '1.5,3'
    }

    def "anything else is refused in words: #text"() {
        when:
        ClipRange.read(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['', '1', '1-3', '3,1', '1,1', 'a,b', '1,2,3', '-1,3', '1,999999']
    }
}
