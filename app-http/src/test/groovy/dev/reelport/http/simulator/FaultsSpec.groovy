package dev.reelport.http.simulator

import dev.reelport.http.compat.Samples
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What goes wrong, as it is seen from the other end of a connection. */
class FaultsSpec extends Specification {

    static final AT_ONCE = 'films: shared\ntasks: {waiting: 0s, running: 0s}\n'
    static final FORMATS = TestSimulator.CREATES.keySet()

    @AutoCleanup
    TestSimulator simulator

    private String creating(String format, String fault) {
        simulator = new TestSimulator(AT_ONCE + "faults: [{format: $format, route: create, $fault}]")
        def (path, body) = TestSimulator.CREATES[format]
        simulator.exchange(simulator.message('POST', "/$format$path", body), 100_000, fault == 'play: silence' ? 500 : 30_000)
    }

    private int tasks() {
        simulator.send('GET', '/_tasks').json.size()
    }

    def "a create of #format is answered with #status, in the words of the format, and not done"() {
        when:
        def answer = creating(format, "play: status, status: $status, retry-after: 7s")

        then:
        answer.startsWith("HTTP/1.1 $status ")
        answer.contains('\r\nRetry-After: 7\r\n')
        answer.contains('what the simulator was told')
        answer.endsWith('<EOF>')
        tasks() == 0

        where:
        [format, status] << [FORMATS, [500, 503, 429, 418]].combinations()
    }

    def "without retry-after nobody is told when to come again, and what was refused may be done all the same"() {
        when:
        def answer = creating('openai', 'play: status, status: 502, done: true')

        then:
        answer.startsWith('HTTP/1.1 502 ')
        !answer.contains('Retry-After')
        tasks() == 1
        simulator.requests()[0].task == simulator.send('GET', '/_tasks').json[0].id
    }

    def "a create of #format is played #fault: #end"() {
        when:
        def answer = creating(format, "play: $fault")

        then:
        answer.endsWith(end)
        answer.startsWith(start)
        tasks() == made
        simulator.requests('route=create').with { [it.size(), it[0].fault, it[0].whole] } == [1, fault, fault != 'drop-before-body']

        where:
        [format, [fault, start, end, made]] << [FORMATS, [
                ['drop-before-body', '<RESET>', '<RESET>', 0],
                ['drop-after-body', '<RESET>', '<RESET>', 1],
                ['silence', '<SILENCE>', '<SILENCE>', 1],
                ['garbage', 'HTTP/1.1 200 OK', 'upstream::null<EOF>', 1],
                ['html', 'HTTP/1.1 200 OK\r\nContent-Type: text/html', '</h1><EOF>', 1],
        ]].combinations()
    }

    def "before the body is read nobody waits for it"() {
        given:
        simulator = new TestSimulator('faults: [{route: create, play: drop-before-body}]')

        expect: 'a head that promises a body which never comes'
        simulator.exchange(simulator.message('POST', '/openai/v1/videos', null, ['Content-Length': '1000'])) == '<RESET>'
    }

    def "an answer that is played #fault claims another length than it has"() {
        when:
        def answer = creating('openai', "play: $fault")
        def claimed = (answer =~ /content-length: (\d+)/)[0][1] as int
        def body = answer.split('\r\n\r\n', 2)[1] - '<EOF>'

        then:
        answer.endsWith('<EOF>')
        relation(claimed, body.length())
        body.startsWith('{"id":"task_')
        body.endsWith('}') == whole

        where:
        fault         || whole | relation
        'truncate'    || false | { claims, has -> has == claims.intdiv(2) }
        'claims-more' || true  | { claims, has -> claims == 2 * has + 1 }
        'claims-less' || true  | { claims, has -> claims == has.intdiv(2) }
    }

    def "an answer drips: its head at once, and its body a byte a second"() {
        given:
        simulator = new TestSimulator(AT_ONCE + 'faults: [{route: create, play: drip}]')
        def socket = new Socket(simulator.simulator.address().host, simulator.simulator.address().port)
        socket.outputStream.write(simulator.message('POST', '/openai/v1/videos', [prompt: 'a cat']))
        def seen = new ByteArrayOutputStream()
        def piece = new byte[1_000]

        when: 'two bytes of the body are waited for'
        def pieces = []
        while (!seen.toString().endsWith('\r\n\r\n{"')) {
            int count = socket.inputStream.read(piece)
            pieces << count
            seen.write(piece, 0, count)
        }

        then:
        pieces.takeRight(2) == [1, 1]

        cleanup:
        socket?.close()
    }

    def "a body has no end"() {
        given:
        simulator = new TestSimulator(AT_ONCE + 'faults: [{play: endless}]')

        expect:
        simulator.exchange(simulator.message('POST', '/openai/v1/videos', [prompt: 'a cat']), 5_000_000).endsWith('<MORE>')
    }

    def "a redirect leads to where who follows it is seen: #status"() {
        when:
        def answer = creating('openai', said)
        def target = (answer =~ /Location: http:\/\/[^\/]+(\S+)/)[0][1]

        then:
        answer.startsWith("HTTP/1.1 $status ")
        target == '/_elsewhere/openai/v1/videos'
        simulator.send('GET', target).status == 404
        simulator.requests('route=elsewhere')*.authorized == [true]

        where:
        said                          || status
        'play: redirect'              || 302
        'play: redirect, status: 307' || 307
    }

    def "a look at a task of #format says a word that nobody has heard of"() {
        given:
        simulator = new TestSimulator('films: shared\nfaults: [{route: look, play: unknown-status}]')

        when:
        def id = Samples.id(format, simulator.create(format).json)

        then:
        Samples.status(format, simulator.send('GET', Samples.look(format, id)).json) == 'hibernating'

        where:
        format << FORMATS
    }

    def "a look at a task of #format says success, and there is no film"() {
        given:
        simulator = new TestSimulator('films: shared\nfaults: [{route: look, play: no-film}]')

        when:
        def id = Samples.id(format, simulator.create(format).json)
        def look = simulator.send('GET', Samples.look(format, id))

        then:
        Samples.status(format, look.json) == Samples.success(format)
        !look.text.contains('/content')
        simulator.send('GET', "/$format/v1/videos/$id/content").status == 404

        where:
        format << FORMATS
    }

    def "times are in milliseconds where #format has seconds"() {
        given:
        simulator = new TestSimulator('films: shared')
        def id = Samples.id(format, simulator.create(format).json)
        def right = time(simulator.send('GET', Samples.look(format, id)).json)

        when:
        simulator.send('PUT', '/_faults', 'faults: [{play: milliseconds}]')

        then:
        right > 1_000_000_000L && right < 10_000_000_000L
        time(simulator.send('GET', Samples.look(format, id)).json) == right * 1_000L

        where:
        format   | time
        'duomi'  | { it.create_time }
        'openai' | { it.created_at }
        'sglang' | { it.created_at }
        'turbo'  | { it.data.submit_time }
    }

    def "a film of #format is played #fault"() {
        given:
        simulator = new TestSimulator(AT_ONCE)
        def id = Samples.id(format, simulator.create(format).json)
        simulator.send('PUT', '/_faults', AT_ONCE + "faults: [{format: $format, route: content, $fault}]")

        when:
        def answer = simulator.exchange(simulator.message('GET', "/$format/v1/videos/$id/content"), 1_000_000)

        then:
        answer.startsWith(start)
        end(answer)

        where:
        [format, [fault, start, end]] << [FORMATS, [
                ['play: status, status: 410', 'HTTP/1.1 410', { it.endsWith('<EOF>') }],
                ['play: html', 'HTTP/1.1 200 OK\r\nContent-Type: text/html', { it.contains('<h1>') }],
                ['play: garbage', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4', { !it.contains('ftyp') }],
                ['play: claims-more', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4', { it.endsWith('/0<EOF>') && it.contains('ftyp') }],
                ['play: claims-less', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4', { it.endsWith('/0<EOF>') && it.contains('ftyp') }],
                ['play: truncate', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4', { it.endsWith('<EOF>') && !it.endsWith('/0<EOF>') }],
                ['play: endless', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4', { it.endsWith('<MORE>') }],
                ['play: drop-after-body', '<RESET>', { true }],
        ]].combinations()
    }

    def "it happens #how"() {
        given:
        simulator = new TestSimulator("seed: 7\nfaults: [{route: create, play: status, status: 503, $how}]")

        expect:
        (1..10).collect { simulator.create('openai').status == 503 ? 'x' : '-' }.join('') == pattern

        where:
        how                 || pattern
        'first: 3'          || 'xxx-------'
        'after: 8'          || '--------xx'
        'after: 2, first: 1'|| '--x-------'
    }

    def "of many it happens to as many as the script says, and to the same each time"() {
        given:
        def script = { seed -> ScriptReader.read(dev.reelport.language.document.Document.yaml(
                "seed: $seed\nfaults: [{play: silence, share: 20%}]".bytes, 'script'), ['openai'] as Set) }
        def struck = { seed ->
            def director = new Director(script(seed))
            (1..10_000).collect { director.fault('openai', Route.LOOK).present }
        }

        expect:
        struck(7).count(true) in 1_800..2_200
        struck(7) == struck(7)
        struck(7) != struck(8)
    }

    def "the first rule that strikes is the one, and those behind it do not count it"() {
        given:
        simulator = new TestSimulator('''
            faults:
              - {route: create, format: openai, first: 1, play: status, status: 500}
              - {route: [create, look], first: 1, play: status, status: 503}
        '''.stripIndent())

        expect:
        (1..3).collect { simulator.create('openai').status } == [500, 503, 200]
        simulator.send('GET', '/_faults').json*.seen == [3, 2]
    }
}
