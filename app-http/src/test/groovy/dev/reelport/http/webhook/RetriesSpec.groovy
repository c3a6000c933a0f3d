package dev.reelport.http.webhook

import java.time.Duration
import spock.lang.Specification

class RetriesSpec extends Specification {

    def "a wait is up to a tenth longer or shorter: attempt #attempts"() {
        expect:
        Retries.after(attempts, null, 0.0d).get() == Duration.ofMillis((seconds * 900) as long)
        Retries.after(attempts, null, 0.5d).get() == Duration.ofSeconds(seconds)
        Retries.after(attempts, null, 0.999999d).get() < Duration.ofMillis((seconds * 1100) as long)

        where:
        attempts || seconds
        1        || 5
        2        || 300
        6        || 36_000
        9        || 86_400
    }

    def "after three days it is given up"() {
        expect:
        Retries.after(10, null, 0.5d).empty
        Retries.after(10, Duration.ofSeconds(1), 0.5d).empty
        (1..9).sum { Retries.after(it, null, 0.5d).get().toHours() } >= 75
    }

    def "a receiver's own wish counts where it is longer, and up to a day: #asked"() {
        expect:
        Retries.after(2, asked, 0.5d).get() == wait

        where:
        asked                || wait
        Duration.ofSeconds(1) || Duration.ofMinutes(5)
        Duration.ofHours(1)  || Duration.ofHours(1)
        Duration.ofDays(99)  || Duration.ofDays(1)
    }
}
