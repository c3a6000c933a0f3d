package dev.reelport.cli.service

import com.fasterxml.jackson.databind.ObjectMapper
import dev.reelport.cli.CliWorld
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Nothing is paid twice across the network, whichever side of it breaks. */
@Timeout(300)
class PaidOnceSpec extends Specification {

    static final byte[] PNG = ('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.decodeBase64() as List) + [7] * 5000 as byte[]
    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '4s', '--model', 'sora-2']

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    /** What stands between the tool and the service. */
    @AutoCleanup
    WireServer network = WireServer.start()

    @AutoCleanup
    ServiceProcess service

    CliWorld world

    def setup() {
        world = new CliWorld(Files.createDirectories(folder.resolve('world')))
        maker.script { Recorded request -> Reply.json(200, """{"id": "video_${maker.count('POST')}", "object": "video", "status": "queued"}""") }
        service = new ServiceProcess(Files.createDirectories(folder.resolve('service')), [
                REELPORT_PROVIDERS_MAKER_FORMAT          : 'openai',
                REELPORT_PROVIDERS_MAKER_BASE_URL        : maker.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY         : 'canary-key-4711',
                REELPORT_PROVIDERS_MAKER_PRIVATE_NETWORKS: '127.0.0.0/8',
                REELPORT_SERVICE_HAND_OVER_LIMIT         : '1s',
        ])
    }

    def "an answer that is lost on its way is asked for again with the same key, and there is one video"() {
        given:
        network.script { Recorded request ->
            def answer = service.relay(request)
            request.method() == 'POST' && network.count('POST') < 3 ? new Reply.ResetAfter() : new Reply.Raw(answer)
        }

        when:
        def run = at(network.base(), *CAT)

        then:
        run.status == 0
        maker.count('POST') == 1
        service.get('/api/videos').videos*.id == run.lines
        network.requests().findAll { it.method() == 'POST' }*.header('Idempotency-Key')*.get().unique() == [world.journalLines()[0].job]
        network.count('POST') == 3

        and: 'the intent was in the journal before, and the outcome after'
        world.journalLines()*.stage == ['submitting', 'submitted']
        world.journalLines()*.video == [null, run.lines[0]]
    }

    def "a service that dies while it hands over is waited for, and does it once"() {
        given: 'a maker that takes the wish and never answers'
        maker.replies(new Reply.Silence())
        def killer = Thread.start {
            service.until { maker.count('POST') == 1 }
            service.kill()
        }
        world.waiting = {
            killer.join()
            if (!service.alive) {
                service.start()
            }
        }

        when:
        def run = at(service.url, *CAT)
        killer.join()

        then:
        run.status == 4
        run.err.contains('reelport adopt maker/TASK-ID --job ')
        maker.count('POST') == 1
        service.get('/api/videos').videos*.state == ['unresolved']
        world.journalLines()[-1].stage == 'unresolved'
    }

    def "where no answer comes at all, the command that finds out is told, and it makes no second video"() {
        given:
        network.script { Recorded request ->
            service.relay(request)
            new Reply.ResetAfter()
        }

        when:
        def run = at(network.base(), *CAT)
        def key = (run.err =~ /--idempotency-key (\S+)/)[0][1]

        then:
        run.status == 4
        run.err.contains('It has one video made of it, however often it is asked with the same key')
        network.count('POST') == 8
        maker.count('POST') == 1
        world.run('journal').err.contains('run the same command again with --idempotency-key JOB-ID')

        when:
        def again = at(service.url, *CAT, '--idempotency-key', key)

        then:
        again.status == 0
        again.lines == service.get('/api/videos').videos*.id
        maker.count('POST') == 1
    }

    def "a service that is not there was not reached, and nothing is asked again"() {
        given:
        service.kill()
        world.waiting = { assert false: 'nobody waits' }

        expect:
        with(at(service.url, *CAT)) {
            status == 5
            err.contains("$service.url was not reached: no connection could be made")
            err.contains('Nothing was sent and nothing is charged')
        }
        world.journalLines()*.stage == ['submitting', 'rejected']
    }

    def "an image of this machine travels with the request, and with its repetition"() {
        given:
        world.file('pictures/cat.png', PNG)
        world.file('cat.yaml', 'script: {prompt: a cat}\nduration: 4s\nmodel: sora-2\nimages: [{source: {file: pictures/cat.png}}]')
        def handed = 0
        network.script { Recorded request ->
            def answer = service.relay(request)
            request.target() == '/api/videos' && handed++ == 0 ? new Reply.ResetAfter() : new Reply.Raw(answer)
        }

        expect:
        at(network.base(), 'plan', 'cat.yaml').status == 0
        at(network.base(), 'create', 'cat.yaml').status == 0
        maker.count('POST') == 1
        new String(maker.requests().find { it.method() == 'POST' }.body(), 'ISO-8859-1').contains(new String(PNG, 'ISO-8859-1'))
        maker.requests().find { it.method() == 'POST' }.text().contains('filename="cat.png"')
    }

    def "a batch whose answers were lost goes on, and no line has two videos"() {
        given:
        world.file('jobs.jsonl', (1..3).collect {
            new ObjectMapper().writeValueAsString([script: [prompt: "cat $it".toString()], duration: '4s', model: 'sora-2']) + '\n'
        }.join(''))
        network.script { Recorded request ->
            def answer = service.relay(request)
            request.target() == '/api/videos' && request.text().contains('cat 2') ? new Reply.ResetAfter() : new Reply.Raw(answer)
        }
        def batch = ['batch', 'jobs.jsonl', '--out', 'results.jsonl']

        when:
        def first = at(network.base(), *batch)

        then:
        first.status == 4
        results()*.state == ['submitted', 'unresolved', 'submitted']
        results().collect { it.video != null } == [true, false, true]
        first.err.contains("line 2: nobody knows whether ${network.base()} has it; --resume asks with the same key, and no second video is made.")
        maker.count('POST') == 3

        when: 'elsewhere it would be paid for again'
        def elsewhere = at(service.url, *batch, '--resume')
        def here = world.run(*batch, '--resume')

        then:
        [elsewhere, here]*.status == [2, 2]
        elsewhere.errors[0] == "--server: this batch was begun at ${network.base()}; go on with --server ${network.base()}"

        when:
        network.script { Recorded request -> new Reply.Raw(service.relay(request)) }
        def resumed = at(network.base(), *batch, '--resume')

        then:
        resumed.status == 0
        results()*.state == ['submitted'] * 3
        results()*.video.toSorted() == service.get('/api/videos').videos*.id.toSorted()
        results()*.job.toUnique().size() == 3
        maker.count('POST') == 3
    }

    def "no line of a batch is handed over while another is bad"() {
        given:
        world.file('jobs.jsonl', '{"script": {"prompt": "a"}, "duration": "4s"}\n{"script": {"prompt": "b"}, "duration": "7s"}\n')

        when:
        def run = at(service.url, 'batch', 'jobs.jsonl', '--out', 'results.jsonl')

        then:
        run.status == 2
        run.errors[0].startsWith('jobs.jsonl:2:')
        run.errors[0].contains('duration: ')
        service.get('/api/videos').videos.empty
        maker.count('POST') == 0
    }

    List<Map> results() {
        Files.readAllLines(world.work.resolve('results.jsonl')).collect { CliWorld.parsed(it) as Map }
    }

    private CliWorld.Run at(Object server, String... arguments) {
        world.run(*arguments, '--server', server.toString())
    }
}
