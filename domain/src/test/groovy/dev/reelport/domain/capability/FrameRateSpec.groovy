package dev.reelport.domain.capability

import static dev.reelport.domain.Examples.seconds

import java.time.Duration
import spock.lang.Specification

class FrameRateSpec extends Specification {

    def "frame #frame of #rate a second begins at #time seconds"() {
        expect:
        new FrameRate(rate).time(frame) == seconds(time)
        new FrameRate(rate).frame(seconds(time)) == OptionalLong.of(frame)

        where:
        rate | frame   || time
        30   | 0       || 0
        30   | 1       || 0.033333333
        30   | 2       || 0.066666667
        30   | 29      || 0.966666667
        30   | 30      || 1
        30   | 450     || 15
        24   | 1       || 0.041666667
        16   | 1       || 0.0625
        1    | 7       || 7
        1000 | 1       || 0.001
        30   | 2591999 || 86_399.966666667
    }

    def "frames and times tell each other exactly, #rate a second"() {
        expect:
        (0L..<(3 * rate)).every { new FrameRate(rate).frame(new FrameRate(rate).time(it)) == OptionalLong.of(it) }
        (0L..<(3 * rate)).every { new FrameRate(rate).onScreen(new FrameRate(rate).time(it)) == it }

        where:
        rate << [1, 7, 16, 24, 25, 30, 48, 60, 997, 1000]
    }

    def "at #time seconds no frame begins, and frame #onScreen of 30 a second is on screen"() {
        expect:
        new FrameRate(30).frame(seconds(time)) == OptionalLong.empty()
        new FrameRate(30).onScreen(seconds(time)) == onScreen

        where:
        time        || onScreen
        0.000000001 || 0
        0.033333332 || 0
        0.033333334 || 1
        0.05        || 1
        0.051       || 1
        0.066666666 || 1
        1.999999999 || 59
    }

    def "no frame begins before the film"() {
        expect:
        new FrameRate(30).frame(seconds(-1)) == OptionalLong.empty()
        new FrameRate(30).frame(seconds(-0.000000001)) == OptionalLong.empty()
    }

    def "what is before the film is refused in words: #words"() {
        when:
        nonsense(new FrameRate(30))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == words

        where:
        words                                           | nonsense
        'frames are counted from 0, not from -1'        | { it.time(-1) }
        'a film begins at zero seconds, not at -0.000000001s' | { it.onScreen(seconds(-0.000000001)) }
    }

    def "more frames than can be counted are not counted wrongly"() {
        when:
        new FrameRate(30).frame(Duration.ofSeconds(Long.MAX_VALUE))

        then:
        thrown(ArithmeticException)
    }

    def "a rate is said in words"() {
        expect:
        new FrameRate(30).toString() == '30 frames a second'
    }
}
