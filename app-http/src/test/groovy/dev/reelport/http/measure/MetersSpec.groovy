package dev.reelport.http.measure

import dev.reelport.domain.job.JobCounts
import dev.reelport.domain.job.Stage
import dev.reelport.http.TestService
import dev.reelport.testkit.SettableClock
import io.micrometer.core.instrument.simple.SimpleMeterRegistry
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class MetersSpec extends Specification {

    static final ENDLESS = [script: [prompt: 'a cat'], duration: '1s', settings: [outcome: 'never-ends']]

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder)
    }

    def "the service says that it lives and is ready"() {
        expect:
        service.send('GET', path).with { [status, json] } == [200, [status: 'UP']]

        where:
        path << ['/health', '/health/liveness', '/health/readiness']
    }

    def "what costs money, what was looked at and what came home is counted"() {
        when:
        def id = service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '1s']).json.id
        service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '20min'])
        service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }
        def metrics = service.send('GET', '/prometheus').text.readLines().findAll { it.startsWith('reelport_') }

        then:
        metrics.any { it.startsWith('reelport_wishes_total{format="reelport",outcome="placed"} 1') }
        metrics.any { it.startsWith('reelport_wishes_total{format="reelport",outcome="refused"} 1') }
        metrics.any { it.startsWith('reelport_submissions_seconds_count{outcome="submitted",provider="sandbox"} 1') }
        metrics.any { it.startsWith('reelport_looks_seconds_count{outcome="answered",provider="sandbox"}') }
        metrics.any { it.startsWith('reelport_films_total{home="true",provider="sandbox"} 1') }
    }

    def "jobs are counted by state, every state"() {
        when:
        service.send('POST', '/api/videos', ENDLESS)
        def jobs = service.send('GET', '/prometheus').text.readLines().findAll { it.startsWith('reelport_jobs{') }.collectEntries {
            def parts = it =~ /reelport_jobs\{state="(.*)",?} (.*)/
            [(parts[0][1]): parts[0][2] as double]
        }

        then:
        jobs.size() == Stage.values().length
        jobs.submitted + jobs.running == 1
        jobs.succeeded == 0
    }

    def "jobs are not counted again for a while, however many ask"() {
        given:
        def clock = new SettableClock(Instant.EPOCH)
        def registry = new SimpleMeterRegistry()
        new JobGauges(service.bean(JobCounts), clock).bindTo(registry)
        def all = { registry.find('reelport.jobs').gauges()*.value().sum() }

        expect:
        all() == 0

        when:
        service.send('POST', '/api/videos', ENDLESS)
        clock.pass(Duration.ofSeconds(9))

        then:
        all() == 0

        when:
        clock.pass(Duration.ofSeconds(2))

        then:
        all() == 1
    }

    def "how long submissions and looks take is told by buckets"() {
        when:
        service.send('POST', '/api/videos', [script: [prompt: 'a cat'], duration: '1s'])

        then:
        service.send('GET', '/prometheus').text.contains('reelport_submissions_seconds_bucket{outcome="submitted",provider="sandbox",le="10.0"} 1')
    }
}
