package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import dev.reelport.cli.Surroundings
import java.nio.file.Path
import picocli.CommandLine
import spock.lang.Specification
import spock.lang.TempDir

/** What somebody reads who has never seen the tool. */
class HelpSpec extends Specification {
    static final List<String> COMMANDS = ['create', 'remix', 'batch', 'translate', 'cancel', 'adopt', 'jobs', 'resolve']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "the help of #command has an example that the command line takes, in lines of a terminal"() {
        given:
        def help = world.run(command, '--help').lines
        def examples = help.dropWhile { it != 'Example:' }.findAll { it.startsWith("  reelport $command ") }

        expect:
        examples.size() == 1
        help.every { it.length() <= 80 }
        help.dropWhile { it != 'Example:' }.drop(1).findAll { it && !it.startsWith('Exit codes') }.every { it.startsWith('  ') }
        parsed(words(examples.first())).name() == command

        where:
        command << COMMANDS
    }

    def "the help of #command tells what each exit code means"() {
        given:
        def told = world.run(command, '--help').lines.dropWhile { !it.startsWith('Exit codes') }.drop(1)
                .collect { it =~ /^  (\d)  \S/ }.findAll { it }.collect { it[0][1] }.join(' ')

        expect:
        told == codes

        where:
        command     || codes
        'create'    || '0 1 2 3 4 5'
        'remix'     || '0 1 2 3 4 5'
        'batch'     || '0 1 2 3 4 5'
        'translate' || '0 1 2'
        'cancel'    || '0 1 2 3 4'
        'adopt'     || '0 1 2 3 4'
        'jobs'      || '0 1 2 4'
        'resolve'   || '0 1 2 4'
    }

    def "the help of translate names every format there is"() {
        given:
        def known = (world.run('translate', '--from', 'x', '--to', 'duomi').err =~ /one of (.*), not «x»/)[0][1].split(', ') as Set
        def told = (world.run('translate', '--help').out.replaceAll(/\s+/, ' ') =~ /written in: ([^.]*)\./)[0][1].split(/, | or /) as Set

        expect:
        told == known - 'note' - 'leaflet'
    }

    def "the help of cancel names every format that knows a way"() {
        given:
        def matrix = Path.of('../README.md').toFile().readLines()
        def formats = (matrix.find { it.startsWith('| | `unified`') } =~ /`([^`]+)`/).collect { it[1] }
        def ways = matrix.find { it.startsWith('| calling off |') }.split(/\|/)*.trim().drop(2)

        expect:
        [formats, ways].transpose().findAll { it[1] == 'yes' }*.first() == ['vllm-omni']
        world.run('cancel', '--help').out.contains('only vllm-omni and sandbox know')
    }

    def "arguments that stand for nothing by themselves are explained"() {
        expect:
        world.run(command, '--help').out.replaceAll(/\s+/, ' ').contains(words)

        where:
        command     || words
        'adopt'     || "the name of the provider in the configuration, a slash, and the task's identifier at the provider"
        'cancel'    || "the name of the provider in the configuration, a slash, and the task's identifier at the provider"
        'remix'     || 'or: reelport remix [OPTIONS] --film ID [FILE]'
        'remix'     || "a film that the provider keeps, by the provider's own identifier"
        'batch'     || 'one JSON object a line (JSON Lines), each as in a request file; files that it names lie beside JOBS'
        'translate' || 'standard input without it'
    }

    private static List<String> words(String example) {
        (example.trim() =~ /"([^"]*)"|(\S+)/).collect { it[1] ?: it[2] }.drop(1)
    }

    private CommandLine.Model.CommandSpec parsed(List<String> words) {
        def nowhere = new PrintStream(OutputStream.nullOutputStream())
        def surroundings = new Surroundings(
            [:], folder, folder, InputStream.nullInputStream(), nowhere, nowhere, false, { throw new IllegalStateException() }, {})
        ReelportCommand.in(surroundings, words as String[]).parseArgs(words as String[]).subcommand().commandSpec()
    }
}
