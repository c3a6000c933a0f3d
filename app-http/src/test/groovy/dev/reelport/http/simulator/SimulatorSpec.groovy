package dev.reelport.http.simulator

import dev.reelport.domain.job.PollResult
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.compat.Samples
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** The providers it plays, where nothing goes wrong. */
class SimulatorSpec extends Specification {

    static final AT_ONCE = 'films: shared\ntasks: {waiting: 0s, running: 0s}\n'

    @AutoCleanup
    TestSimulator simulator

    def "an account at its #format has a film made, looks at it and brings it home"() {
        given:
        simulator = new TestSimulator(AT_ONCE)
        def account = simulator.account(format)
        def model = account.models().first()
        def wish = Rulebook.standard().check(VideoRequest.of(new Prompt('a cat')).build(), model, Fidelity.LENIENT, Instant.now()).request()

        when:
        def tasks = (1..2).collect { account.submit(wish, model.name()) as Submission.Taken }*.task()
        def films = tasks.collect { task ->
            def made = account.poll(task) as PollResult.Succeeded
            account.fetch(made.clips().first()).withCloseable { it.bytes().readAllBytes() }
        }

        then:
        films.every { new String(it, 4, 4) == 'ftyp' }
        films.withIndex().every { film, index -> new String(film, 'ISO-8859-1').endsWith("free${tasks[index].id()}/0") }

        and: 'whoever compares finds each of them'
        def told = simulator.send('GET', '/_tasks').json
        told*.id == tasks*.id()
        told*.films == films.collect { [Film.hash(it)] }
        told*.format.unique() == [format]
        simulator.requests()*.route == ['create', 'create', 'look', 'content', 'look', 'content']

        cleanup:
        account?.close()

        where:
        format << TestSimulator.CREATES.keySet()
    }

    def "every wish is drawn, like wishes once, where the script does not say otherwise"() {
        given:
        simulator = new TestSimulator('tasks: {waiting: 0s, running: 0s}')

        when:
        def films = ['a cat', 'a cat', 'a dog'].collect { prompt ->
            def id = simulator.create('sglang', [prompt: prompt, seconds: 1]).json.id
            simulator.exchange(simulator.message('GET', "/sglang/v1/videos/$id/content"), Integer.MAX_VALUE).replace(id, '')
        }

        then:
        films.every { it.contains('ftyp') && it.startsWith('HTTP/1.1 200 OK') }
        films[0] == films[1]
        films[0] != films[2]
    }

    def "a task waits, runs and succeeds as the script says: #waiting and #running"() {
        given:
        simulator = new TestSimulator("films: shared\ntasks: {waiting: $waiting, running: $running}")

        expect:
        simulator.create('openai').json.status == status

        where:
        waiting | running || status
        '60min' | '0s'    || 'queued'
        '0s'    | '60min' || 'in_progress'
        '0s'    | '0s'    || 'completed'
    }

    def "every POST is a task of its own, whatever key it has"() {
        given:
        simulator = new TestSimulator()

        when:
        def ids = (1..3).collect { Samples.id(format, simulator.create(format, [:], ['Idempotency-Key': 'k', 'X-Stainless-Retry-Count': '1']).json) }

        then:
        ids.unique().size() == 3
        simulator.send('GET', '/_tasks').json*.id == ids

        where:
        format << TestSimulator.CREATES.keySet()
    }

    def "tasks are listed, called off and removed where the format can"() {
        given:
        simulator = new TestSimulator('films: shared')

        when:
        def ids = (1..3).collect { simulator.create('openai').json.id }
        def first = simulator.send('GET', '/openai/v1/videos?limit=2').json
        def second = simulator.send('GET', "/openai/v1/videos?limit=2&after=${first.data.last().id}").json

        then:
        first.data*.id + second.data*.id == ids.reverse()
        [first, second]*.has_more == [true, false]

        and:
        simulator.send('DELETE', "/openai/v1/videos/${ids[0]}").json == [id: ids[0], deleted: true, object: 'video.deleted']
        simulator.send('GET', "/openai/v1/videos/${ids[0]}").status == 404
        simulator.send('DELETE', "/duomi/v1/videos/tasks/${ids[1]}").status == 404

        when:
        def running = simulator.create('vllm-omni').json.id
        simulator.send('DELETE', "/vllm-omni/v1/videos/$running")

        then:
        simulator.send('GET', '/_tasks').json.find { it.id == running }.status == 'cancelled'
        simulator.requests()*.route.takeRight(2) == ['create', 'cancel']
    }

    def "what cannot be read is refused in the words of #format, and a task is known in its own format only"() {
        given:
        simulator = new TestSimulator()

        expect:
        def refused = simulator.send('POST', "/$format${TestSimulator.CREATES[format][0]}", '{"prompt": ')
        refused.status == 400
        Samples.message(format, refused.json)
        simulator.send('GET', '/_tasks').json == []

        and:
        def id = Samples.id(format, simulator.create(format).json)
        simulator.send('GET', Samples.look(format, id)).status == 200
        simulator.send('GET', Samples.look(format == 'openai' ? 'sglang' : 'openai', id)).status == 404

        where:
        format << TestSimulator.CREATES.keySet()
    }

    def "nobody fills its memory with a body"() {
        given:
        simulator = new TestSimulator()

        when:
        def answer = simulator.exchange('POST', '/openai/v1/videos', 'x' * (65 << 20))

        then:
        answer.startsWith('HTTP/1.1 413') || answer.endsWith('<RESET>')
        simulator.requests().with { [it.size(), it[0].whole, it[0].status] } == [1, false, 0]
    }

    def "it calls whoever a create names when the task has ended: #calls times where it plays #fault"() {
        given:
        def receiver = WireServer.start().replies(Reply.json(200, '{}'))
        simulator = new TestSimulator(AT_ONCE + fault)

        when:
        def id = simulator.create('duomi', [callback_url: "${receiver.base()}/called".toString()]).json.id
        new PollingConditions(timeout: 10).eventually {
            assert simulator.requests('route=callback').size() == calls
        }

        then:
        receiver.requests().size() == calls
        receiver.requests()*.text().every { it.contains(id) && it.contains('succeeded') }
        simulator.requests('route=callback').every { it.status == 200 && it.task == id && !it.path }

        cleanup:
        receiver?.close()

        where:
        fault                                            || calls
        ''                                               || 1
        'faults: [{route: callback, play: duplicate}]'   || 2
        'faults: [{play: late, by: 300ms}]'              || 1
    }

    def "a late call is as late as the script says"() {
        given:
        def receiver = WireServer.start().replies(Reply.json(200, '{}'))
        simulator = new TestSimulator(AT_ONCE + 'faults: [{play: late, by: 700ms}]')

        when:
        simulator.create('duomi', [callback_url: "${receiver.base()}/called".toString()])
        new PollingConditions(timeout: 10).eventually {
            assert simulator.requests('route=callback').size() == 1
        }

        then:
        def created = Instant.parse(simulator.send('GET', '/_tasks').json[0].created)
        Instant.parse(simulator.requests('route=callback')[0].at) >= created.plusMillis(700)

        cleanup:
        receiver?.close()
    }

    def "it calls nobody beyond this machine"() {
        given:
        simulator = new TestSimulator(AT_ONCE)

        when:
        simulator.create('duomi', [callback_url: 'http://192.0.2.1/called'])
        new PollingConditions(timeout: 10).eventually {
            assert simulator.requests('route=callback').size() == 1
        }

        then:
        simulator.requests('route=callback')[0].status == 0
    }

    def "every request is told, page by page, and no key is"() {
        given:
        simulator = new TestSimulator('films: shared\nfaults: [{format: turbo, play: status, status: 500}]')

        when:
        simulator.create('openai', [prompt: 'a cat'])
        simulator.create('turbo', [prompt: 'a dog'])
        simulator.send('POST', '/openai/v1/videos', '{"prompt": "a bird"}', [Authorization: ''])
        simulator.send('GET', "/openai/v1/videos/unknown?api_key=$TestSimulator.KEY")
        simulator.send('GET', "/nothing/here?api_key=$TestSimulator.KEY")
        def seen = simulator.requests()

        then:
        seen*.number == [1, 2, 3, 4, 5]
        seen*.format == ['openai', 'turbo', 'openai', 'openai', null]
        seen*.route == ['create', 'create', 'create', 'look', 'nowhere']
        seen*.status == [200, 500, 200, 404, 404]
        seen*.fault == [null, 'status 500', null, null, null]
        seen*.prompt == ['a cat', 'a dog', 'a bird', null, null]
        seen*.path == ['/openai/v1/videos', '/turbo/sora/v1/videos', '/openai/v1/videos', '/openai/v1/videos/unknown', '/nothing/here']
        seen.collect { it.task != null } == [true, false, true, true, false]
        seen.take(2)*.hash.every { it ==~ /[0-9a-f]{64}/ }

        and: 'some of them'
        simulator.requests('route=create&format=openai')*.number == [1, 3]
        simulator.requests('after=3')*.number == [4, 5]
        simulator.send('GET', '/_requests?limit=2').json.with { [it.count, it.requests*.number] } == [5, [1, 2]]

        and: 'whoever watches is told the same'
        simulator.told*.number == [1, 2, 3, 4, 5]
        ![simulator.send('GET', '/_requests').text, simulator.send('GET', '/_tasks').text, simulator.told*.toString().join('\n')].any { it.contains(TestSimulator.KEY) }
    }

    def "another script is played from now on, and a bad one is refused whole"() {
        given:
        simulator = new TestSimulator('films: shared')

        when: 'the outage begins'
        def put = simulator.send('PUT', '/_faults', 'films: shared\nfaults: [{route: create, play: status, status: 503}]')

        then:
        put.json == [[fault: 'status 503', seen: 0, played: 0]]
        simulator.create('openai').status == 503
        simulator.send('GET', '/_faults').json == [[fault: 'status 503', seen: 1, played: 1]]

        when:
        def bad = simulator.send('PUT', '/_faults', 'faults: [{play: nothing}]\nsead: 7')

        then:
        bad.status == 400
        bad.text.readLines().size() == 2
        simulator.create('openai').status == 503

        when: 'it ends'
        simulator.send('PUT', '/_faults', '{}')

        then:
        simulator.create('openai').status == 200
        simulator.send('DELETE', '/_faults').status == 405
    }

    def "nothing of it is left behind"() {
        given:
        def before = folders()
        simulator = new TestSimulator(AT_ONCE)

        when:
        def id = simulator.create('openai').json.id
        simulator.exchange('GET', "/openai/v1/videos/$id/content")
        def during = folders() - before
        simulator.close()

        then:
        during.size() >= 1
        during.every { !Files.exists(it) }
    }

    private static Set folders() {
        Files.list(Path.of(System.getProperty('java.io.tmpdir'))).withCloseable { all ->
            all.filter { it.fileName.toString().startsWith('reelport-simulator') }.toList() as Set
        }
    }
}
