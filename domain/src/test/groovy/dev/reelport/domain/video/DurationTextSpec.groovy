package dev.reelport.domain.video

import spock.lang.Specification

import java.time.Duration

class DurationTextSpec extends Specification {

    def "#text is #milliseconds ms"() {
        expect:
        DurationText.read(text) == Duration.ofMillis(milliseconds)

        where:
        text         || milliseconds
        '15s'        || 15_000
        ' 15 s '     || 15_000
        '2.5s'       || 2_500
        '5sec'       || 5_000
        '5.0sec'     || 5_000
        '5 secs'     || 5_000
        '5 Seconds'  || 5_000
        '1 second'   || 1_000
        '800ms'      || 800
        '800 MS'     || 800
        '2min'       || 120_000
        '1.5 minutes' || 90_000
        '1 minute'   || 60_000
        '0s'         || 0
        'PT15S'      || 15_000
        'pt1m0.5s'   || 60_500
    }

    def "what is finer than a nanosecond, longer than a computer counts, or has no unit is refused: #text"() {
        when:
        DurationText.read(text)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == "a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «$text»"

        where:
        text << ['15', 's', '', '-5s', 'PT-5S', '15 frames', '1,5s', '0.0000001ms', '999999999min', '1e3s', '5 mins 3s', 'PT']
    }

    def "a nanosecond is kept"() {
        expect:
        DurationText.read('0.000000001s') == Duration.ofNanos(1)
        DurationText.read('0.000001ms') == Duration.ofNanos(1)
    }

    def "#duration is written #text"() {
        expect:
        DurationText.of(duration) == text
        duration.negative || DurationText.read(text) == duration

        where:
        duration               || text
        Duration.ofSeconds(15) || '15s'
        Duration.ofSeconds(100) || '100s'
        Duration.ofMillis(800) || '0.8s'
        Duration.ofMinutes(2)  || '120s'
        Duration.ofNanos(1)    || '0.000000001s'
        Duration.ZERO          || '0s'
        Duration.ofMillis(-2500) || '-2.5s'
    }

    def "every duration that is written is read again"() {
        given:
        def random = new Random(20261121)

        expect:
        (1..2000).every {
            def duration = Duration.ofNanos(random.nextLong(1_000_000_000_000L)).truncatedTo(
                    [java.time.temporal.ChronoUnit.NANOS, java.time.temporal.ChronoUnit.MILLIS, java.time.temporal.ChronoUnit.SECONDS][it % 3])
            DurationText.read(DurationText.of(duration)) == duration
        }
    }
}
