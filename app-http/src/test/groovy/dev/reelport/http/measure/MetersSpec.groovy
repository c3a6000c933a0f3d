package dev.reelport.http.measure

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class MetersSpec extends Specification {

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
}
