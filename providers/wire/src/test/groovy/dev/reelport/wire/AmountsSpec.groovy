package dev.reelport.wire

import dev.reelport.domain.job.Progress
import dev.reelport.domain.video.Pixels
import dev.reelport.wire.json.JsonText
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class AmountsSpec extends Specification {

    def "a time is read in seconds, milliseconds or ISO 8601: #json"() {
        expect:
        Amounts.time(JsonText.read(json)) == (time == null ? null : Instant.parse(time))

        where:
        json                               || time
        '1762010677921'                    || '2025-11-01T15:24:37.921Z'
        '1762010677'                       || '2025-11-01T15:24:37Z'
        '1762010677.5'                     || '2025-11-01T15:24:37.500Z'
        '"1762010677"'                     || '2025-11-01T15:24:37Z'
        '"2025-11-01T15:24:37Z"'           || '2025-11-01T15:24:37Z'
        '"2025-11-01T15:24:37.921+08:00"'  || '2025-11-01T07:24:37.921Z'
        '"2025-11-01T15:24:37+0800"'       || '2025-11-01T07:24:37Z'
        '"2025-11-01T15:24:37"'            || '2025-11-01T15:24:37Z'
        '999999999999'                     || null
        '0'                                || null
        '-1'                               || null
        'null'                             || null
        '"soon"'                           || null
        '""'                               || null
        'true'                             || null
        '[]'                               || null
        '1e300'                            || null
        '1e999999'                         || null
        '99999999999999999999'             || null
    }

    def "progress is read as a fraction or in percent: #json"() {
        expect:
        Amounts.progress(JsonText.read(json)) == (fraction == null ? null : new Progress(fraction))

        where:
        json       || fraction
        '0.93'     || 0.93d
        '93'       || 0.93d
        '"93"'     || 0.93d
        '"93%"'    || 0.93d
        '"93 %"'   || 0.93d
        '"0.93"'   || 0.93d
        '"0.5%"'   || 0.005d
        '93.5'     || 0.935d
        '0'        || 0d
        '0.0'      || 0d
        '1'        || 0.01d
        '1.0'      || 1d
        '100'      || 1d
        '"100%"'   || 1d
        '101'      || null
        '-1'       || null
        'null'     || null
        '"half"'   || null
        '"%"'      || null
        '{}'       || null
    }

    def "a length is read in seconds: #json"() {
        expect:
        Amounts.seconds(JsonText.read(json)) == length

        where:
        json       || length
        '15'       || Duration.ofSeconds(15)
        '"15"'     || Duration.ofSeconds(15)
        '4.5'      || Duration.ofMillis(4500)
        '0'        || null
        '-4'       || null
        '86401'    || null
        '"long"'   || null
        'null'     || null
    }

    def "a size needs both sides: #width x #height"() {
        expect:
        Amounts.pixels(width, height) == size

        where:
        width | height || size
        352   | 640    || new Pixels(352, 640)
        0     | 640    || null
        352   | 0      || null
        null  | 640    || null
        352   | null   || null
        -1    | 5      || null
    }

    def "progress that goes from 0 to 1 ends at 1: #json"() {
        expect:
        Amounts.fraction(json == null ? null : JsonText.read(json))?.percent() == percent

        where:
        json    || percent
        '0'     || 0
        '0.93'  || 93
        '1'     || 100
        '1.0'   || 100
        '"1"'   || 100
        '"1%"'  || 1
        '93'    || 93
        '-1'    || null
        '101'   || null
        '"x"'   || null
        null    || null
    }
}
