package dev.reelport.http.simulator

import dev.reelport.http.Surroundings
import dev.reelport.language.document.BadInputException
import dev.reelport.language.document.Document
import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import spock.lang.Specification
import spock.lang.TempDir

/** What is written for the simulator, and how it is started. */
class ScriptSpec extends Specification {

    static final FORMATS = TestSimulator.CREATES.keySet()

    @TempDir
    Path folder

    private static List<String> problems(String text) {
        try {
            ScriptReader.read(Document.yaml(text.getBytes('UTF-8'), 'outage.yaml'), FORMATS)
            []
        } catch (BadInputException bad) {
            bad.problems()*.toString()
        }
    }

    def "everything that is wrong is told at once, each with its place"() {
        when:
        def told = problems('''\
            seed: seven
            films: borrowed
            tasks: {waiting: 5, jogging: 1s}
            faults:
              - {format: klingon, route: nowhere, first: -1, share: 120%, play: status}
              - {play: late, status: 500}
              - {play: drop-before-body, done: true, retry-after: 3s}
              - {route: content, play: unknown-status}
              - {play: redirect, status: 500}
              - {play: status, status: 200}
              - {play: status, status: 302}
              - {play: sleep}
              - {route: create}
              - {format: [], play: silence, done: maybe}
              - nonsense
            '''.stripIndent())

        then:
        told.every { it ==~ /(?s)outage\.yaml:\d+:\d+: .+/ }
        told*.replaceAll(/^outage\.yaml:(\d+):.*/, '$1')*.toInteger() == [1, 2, 3, 3, 5, 5, 5, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 14, 15]

        and:
        told.any { it.contains('faults[0].format: a format is one of duomi, openai') && it.contains('«klingon»') }
        told.any { it.contains('faults[0].route: a route is one of create, look, content, list, cancel, remove, callback, not «nowhere»') }
        told.any { it.contains('faults[3].route: unknown-status is played on create, look, list') }
        told.any { it.contains('faults[0].play: this needs a status beside it, such as 503') }
        told.any { it.contains('faults[1].play: this needs a by beside it, such as 30s') }
        told.any { it.contains('faults[8]: here stands what happens: play, and status, drop-before-body') }
    }

    def "a script says nothing, or all there is"() {
        expect:
        problems('{}') == []
        problems(Files.readString(Path.of('..', 'docs', 'examples', 'outage.yaml'))) == []
    }

    def "the example plays every fault there is"() {
        given:
        def text = Files.readString(Path.of('..', 'docs', 'examples', 'outage.yaml'))

        expect:
        FaultKind.values().every { text =~ /play: ${dev.reelport.language.document.Words.of(it)}\b/ }
    }

    private Map command(String... arguments) {
        def out = new StringWriter()
        def err = new StringWriter()
        def status = SimulateCommand.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true), InstantSource.system(), {
            ApplicationContext.builder().deduceEnvironment(false).banner(false).enableDefaultPropertySources(false)
                    .singletons(Surroundings.noConfiguration()).start()
        })
        [status: status, out: out.toString(), err: err.toString()]
    }

    def "a bad script ends with 2, and so does wrong usage: #arguments"() {
        given:
        Files.writeString(folder.resolve('bad.yaml'), 'faults: [{play: nothing}, {play: late}]')

        when:
        def run = command(*arguments.collect { it.replace('FOLDER', folder.toString()) })

        then:
        run.status == 2
        run.out == ''
        said.every { run.err.contains(it) }

        where:
        arguments                                         || said
        ['--port', '0', '--faults', 'FOLDER/bad.yaml']    || ['bad.yaml:1:', 'faults[0].play', 'faults[1].play']
        ['--port', '0', '--faults', 'FOLDER/none.yaml']   || ['there is no such file']
        ['--port', '70000']                               || ['a port is 0 to 65535']
        ['--prot', '1']                                   || ["--prot"]
    }

    def "a port that is taken ends with 1"() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.loopbackAddress)

        when:
        def run = command('--port', "$taken.localPort")

        then:
        run.status == 1
        run.err.contains("cannot listen on port $taken.localPort")

        cleanup:
        taken?.close()
    }

    def "it says how it is used, and where it listens until its thread is interrupted"() {
        given:
        def help = command('--help')
        def reader = new PipedReader()
        def out = new PrintWriter(new PipedWriter(reader), true)
        def status = new java.util.concurrent.FutureTask<Integer>({
            SimulateCommand.run(['--port', '0'] as String[], out, new PrintWriter(new StringWriter()), InstantSource.system(), {
                ApplicationContext.builder().deduceEnvironment(false).banner(false).enableDefaultPropertySources(false)
                        .singletons(Surroundings.noConfiguration()).start()
            })
        })
        def thread = Thread.start { status.run() }

        when:
        def address = new BufferedReader(reader).readLine()
        def answer = URI.create("$address/_requests").toURL().text
        thread.interrupt()

        then:
        status.get() == 0
        address ==~ /http:\/\/127\.0\.0\.1:\d+/
        answer == '{"count":0,"requests":[]}'

        and:
        help.status == 0
        ['--port', '--faults', '/_requests', '/_faults', 'docs/simulator.md', 'Exit codes'].every { help.out.contains(it) }
    }
}
