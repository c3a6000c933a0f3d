package dev.reelport.http.reliability

import dev.reelport.http.ServiceProcess
import dev.reelport.http.compat.Samples
import dev.reelport.http.simulator.TestSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A service on a file, whose disk is full: the process may write no byte more to any file. */
@Requires({ ['sh', '-c', 'command -v prlimit'].execute().waitFor() == 0 })
@Timeout(240)
class FullDiskSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    Makers makers = new Makers(new SplittableRandom(KillSpec.SEED), 10)

    ServiceProcess service

    def cleanup() {
        service?.close()
    }

    def "while the disk is full nothing is taken, nothing is sent, and the service says so; what there is can be read"() {
        given:
        service = new ServiceProcess(folder, makers.environment())
        def first = ask('/api/videos', ours('first'))
        service.until { service.send('GET', "/api/videos/$first.json.id").json.films[0]?.url }

        when:
        service.limitFiles(1)
        def refused = TestSimulator.CREATES.collectEntries { format, create ->
            [format, ask("/$format${create[0]}", create[1], ['X-Reelport-Provider': Makers.forSample(format)])]
        }
        def own = ask('/api/videos', ours('second'))

        then: 'each in its own words'
        refused.every { format, answer -> answer.status == 503 && Samples.message(format, answer.json).contains('nothing was sent') }
        own.status == 503
        own.json.type == '/problems/store'
        makers.of('create').size() == 1
        service.send('GET', "/api/videos/$first.json.id").json.state == 'succeeded'

        when:
        service.limitFiles(null)
        def third = ask('/api/videos', ours('third'))

        then:
        third.status == 202
        service.until { service.send('GET', "/api/videos/$third.json.id").json.films[0]?.url }
        makers.of('create')*.prompt() == ['first', 'third']
        service.send('GET', '/api/videos').json.videos*.id == [third, first]*.json*.id
    }

    private Map ask(String path, Map body, Map<String, String> headers = [:]) {
        service.send('POST', path, body, headers)
    }

    private static Map ours(String prompt) {
        [script: [prompt: prompt], duration: '4s', provider: 'openai', model: 'sora-2']
    }
}
