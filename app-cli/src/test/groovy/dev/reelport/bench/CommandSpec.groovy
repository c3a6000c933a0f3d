package dev.reelport.bench

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/**
 * How long a command takes from the shell that starts it to its end, and what it needs: ours as they are shipped, and those of a
 * published tool for Node that judges the same file by our schema; a JVM and a Node that do nothing are the floors. Needs {@code node},
 * {@code npm} and GNU {@code time}; {@code mvn -Pbench verify} runs it on what it has just packaged, and writes the table.
 */
@Requires({ System.getProperty('bench') && Files.exists(Path.of('target/dist/start.aot')) })
@Timeout(3600)
class CommandSpec extends Specification {

    static final PAGE = Path.of('..', 'docs', 'performance.md')
    static final BEGIN = '<!-- commands: written by CommandSpec -->'
    static final END = '<!-- end of commands -->'

    static final ROUNDS = Integer.getInteger('bench.rounds', 20)
    static final AJV = '{"private": true, "dependencies": {"ajv-cli": "5.0.0"}}'
    static final FILM = Path.of('../docs/examples/fridge-monster.yaml').toAbsolutePath().normalize()
    static final SCHEMA = Path.of('../docs/schema/video-request.schema.json').toAbsolutePath().normalize()

    @Shared
    @TempDir
    Path folder

    /** Name and words, in the order of the table. */
    @Shared
    Map<String, List<String>> commands

    /** By name, round by round: wall and processor time in seconds, memory in KiB. */
    @Shared
    Map<String, List<List<Double>>> seen = [:].withDefault { [] }

    def setupSpec() {
        def reelport = Path.of('target/dist/reelport').toAbsolutePath().toString()
        def java = "${run([reelport, '--java-home']).trim()}/bin/java".toString()
        def ajv = [npm().toString()]
        commands = [
                '`reelport --help`'       : [reelport, '--help'],
                '`reelport --version`'    : [reelport, '--version'],
                '`reelport plan FILE`'    : [reelport, 'plan', FILM.toString()],
                '`ajv help` (5.0.0)'      : ajv + ['help'],
                '`ajv validate -d FILE`'  : ajv + ['validate', '--spec=draft2020', '--strict=false', '-s', SCHEMA.toString(), '-d', FILM.toString()],
                '`node -e 0`'             : ['node', '-e', '0'],
                '`java -version`'         : [java, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-version'],
        ]
    }

    def "how long a command takes, and what it needs"() {
        when: 'the first round does not count'
        (ROUNDS + 1).times { round ->
            commands.each { name, words ->
                def figures = measured(words)
                if (round) seen[name] << figures
            }
        }
        write()

        then:
        seen.every { name, rounds -> rounds.size() == ROUNDS }
    }

    private List<Double> measured(List<String> words) {
        def figures = folder.resolve('figures')
        run(['time', '-o', figures.toString(), '-f', '%e %U %S %M'] + words)
        def (wall, user, system, memory) = Files.readString(figures).trim().split(' ')*.toDouble()
        [wall, user + system, memory]
    }

    /** What it said. With no configuration of the user of this machine. */
    private String run(List<String> words, Path where = folder) {
        def builder = new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true)
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') }
        builder.environment().putAll([XDG_CONFIG_HOME: folder.toString(), XDG_STATE_HOME: folder.toString()])
        def process = builder.start()
        process.outputStream.close()
        def said = process.inputStream.text
        assert process.waitFor() == 0: "$words: $said"
        said
    }

    private Path npm() {
        def home = Files.createDirectories(folder.resolve('ajv'))
        Files.writeString(home.resolve('package.json'), AJV)
        run(['npm', 'install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts'], home)
        home.resolve('node_modules/.bin/ajv')
    }

    private void write() {
        def lines = ['| command | s, median | s, fastest | s, slowest | processor s | memory MiB |', '|---|' + '---:|' * 5]
        commands.keySet().each { name ->
            def (walls, processors, memories) = seen[name].transpose()*.sort()
            def middle = { all -> all[all.size().intdiv(2)] }
            lines << "| $name | ${[middle(walls), walls.first(), walls.last(), middle(processors)].collect { "%.2f".formatted(it) }.join(' | ')} | ${(middle(memories) / 1024).round()} |"
        }
        def text = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, $ROUNDS rounds that take turns, medians.\n\n${lines.join('\n')}\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { text }))
    }
}
