package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class PlanSpec extends Specification {

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.provider('witness', [format: 'witness'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
    }

    def "plan shows what each model would make of a request, and sends nothing"() {
        given:
        world.file('a.yaml', '''\
            script:
              shots:
                - {duration: 1s, scene: one}
                - {duration: 1s, scene: two}
            '''.stripIndent())

        expect:
        world.run('plan', 'a.yaml').lines[0] == 'sandbox/animatic  accepted exactly'
        world.run('plan', 'a.yaml').lines[1] == 'witness/short     refused'
        world.run('plan', 'a.yaml').lines[2].startsWith('    script: ')
        world.run('plan', 'a.yaml').status == 0

        and: 'lenient'
        world.run('plan', 'a.yaml', '--fidelity', 'lenient').lines[1] == 'witness/short     accepted with adjustments'
        world.run('plan', 'a.yaml', '--fidelity', 'LENIENT', '--json').json*.verdict == ['exact', 'adjusted']
        world.run('plan', 'a.yaml', '--fidelity', 'lenient', '--json').json[1].findings[0].kind == 'adjustment'
        world.journalLines().empty
    }

    def "plan ends with 2 when nobody makes it"() {
        when:
        def run = world.run('plan', '--prompt', 'x', '--duration', '60min', '--json')

        then:
        run.status == 2
        run.json*.verdict == ['refused', 'refused']
        run.json*.findings*.code == [['duration.not-offered'], ['duration.not-offered']]
    }

    def "create tells adjustments that were consented to, and takes the first model of the provider"() {
        given:
        world.file('a.yaml', 'script: {shots: [{duration: 1s, scene: one}, {duration: 1s, scene: two}]}')

        expect:
        world.run('create', 'a.yaml', '--provider', 'witness').status == 2
        world.run('create', 'a.yaml', '--provider', 'witness').errors[-1].endsWith('To see what each model can do: reelport providers')

        when:
        def run = world.run('create', 'a.yaml', '--provider', 'witness', '--fidelity', 'lenient')

        then:
        run.status == 0
        run.errors[0].startsWith('adjustment: script: ')
        run.lines == ['witness/a/b:c 1']
    }

    def "providers lists what each model can make"() {
        when:
        def run = world.run('providers')

        then:
        run.status == 0
        run.lines[0] == 'sandbox/animatic'
        run.lines.contains('  durations      1s to 5s')
        world.run('providers', '--json').json*.model == ['animatic', 'short']
    }

    def "completion is a script that bash understands"() {
        given:
        def script = world.file('completion.sh', world.run('completion').out)

        expect:
        ['bash', '-n', script.toString()].execute().waitFor() == 0
        script.toFile().text.contains('--aspect-ratio')
        script.toFile().text.contains('"strict" "lenient"')
        !script.toFile().text.contains('STRICT')
        ['bash', '-c', "source $script && complete -p reelport"].execute().text.contains('reelport')
    }

    def "help says in one line what each command does"() {
        expect:
        !world.run('--help').lines.any { it.endsWith('To use it:') }
        world.run('completion', '-h').out.contains('To use it: source <(reelport completion)')
    }

    def "help is plain text, whoever watches: #arguments"() {
        given:
        world.terminal = true

        when:
        def run = world.run(*arguments)

        then:
        run.status == 0
        run.err.empty
        run.out.startsWith('Usage: reelport')
        !run.out.contains('\u001b')

        where:
        arguments << [['--help'], ['create', '--help'], ['plan', '-h'], ['providers', '-h'], ['status', '-h'], ['watch', '-h'], ['download', '-h'], ['journal', '-h'], ['completion', '-h'],
                      ['remix', '-h'], ['batch', '-h'], ['translate', '-h'], ['cancel', '-h'], ['adopt', '-h']]
    }

    def "a terminal gets a bar, a pipe gets lines, and neither gets colours"() {
        given:
        world.terminal = terminal

        when:
        def run = world.run('create', '--prompt', 'x', '--duration', '0.5s', '--provider', 'sandbox', '--wait')

        then:
        run.status == 0
        run.err.contains('\r') == terminal
        run.err.contains('100%')
        run.err.endsWith('\n')
        !run.err.contains('\u001b')

        where:
        terminal << [true, false]
    }
}
