package dev.reelport.http.compat

import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.JobId
import dev.reelport.domain.order.InMemoryOrderBook
import dev.reelport.domain.order.InMemorySharedSecrets
import dev.reelport.testkit.SettableClock
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class FilmLinkSpec extends Specification {

    static final VIDEO = new JobId('video_1')

    def clock = new SettableClock(Instant.parse('2026-11-21T12:00:00Z'))
    def secrets = new InMemorySharedSecrets()

    def "a link lasts a day at least, and stays the same for as long as a client looks: after #later"() {
        given:
        def links = new FilmLinks(new FilmSeal(secrets), new InMemoryOrderBook(new InMemoryJobStore()), clock)
        def first = links.film('http://host', 'shop', VIDEO, 1)

        when:
        clock.pass(later)
        def second = links.film('http://host', 'shop', VIDEO, 1)
        def left = Duration.between(clock.instant(), Instant.ofEpochSecond(second.find(/expires=(\d+)/) { it[1] } as long))

        then:
        first.startsWith('http://host/v1/videos/video_1/content?film=1&expires=')
        (first == second) == same
        left > Duration.ofDays(1) && left <= Duration.ofHours(25) || later.zero && left == Duration.ofHours(25)

        where:
        later                  || same
        Duration.ZERO          || true
        Duration.ofMinutes(59) || true
        Duration.ofMinutes(60) || false
    }

    def "replicas know each other's seals, and strangers make none"() {
        given:
        def seal = new FilmSeal(secrets).of(VIDEO, 0, 1000)

        expect:
        new FilmSeal(secrets).isOf(seal, VIDEO, 0, 1000)
        !new FilmSeal(secrets).isOf(seal, VIDEO, 0, 1001)
        !new FilmSeal(secrets).isOf(seal, VIDEO, 1, 1000)
        !new FilmSeal(secrets).isOf(seal, new JobId('video_2'), 0, 1000)
        !new FilmSeal(new InMemorySharedSecrets()).isOf(seal, VIDEO, 0, 1000)
        seal ==~ /[A-Za-z0-9_-]{43}/
    }
}
