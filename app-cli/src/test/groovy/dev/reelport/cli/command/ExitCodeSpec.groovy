package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class ExitCodeSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '0.5s']

    static final List<String> CREATE = ['create', '--prompt', 'x', '--provider', 'witness', '--wait', '--duration', '2s']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "create #flags ends with #status when the outcome is #outcome"() {
        when: 'the request says how it ends'
        def run = world.run(*(CAT + flags + ['--setting', "outcome=$outcome".toString()]))

        then:
        run.status == status
        run.err.contains(words)
        run.out.empty == (status != 0)

        when: 'the configuration says it, and JSON is wanted'
        world.provider('sandbox', [outcome: outcome])
        def json = world.run(*(CAT + flags + ['--json']))

        then:
        json.status == status
        json.json.state == state
        json.json.failure?.kind == kind

        where:
        outcome         | flags      || status | state        | kind              | words
        'film'          | []         || 0      | 'submitted'  | null              | 'accepted by sandbox, model animatic'
        'film'          | ['--wait'] || 0      | 'succeeded'  | null              | 'succeeded 100%'
        'slow'          | ['--wait'] || 0      | 'succeeded'  | null              | 'succeeded 100%'
        'refused'       | []         || 3      | 'rejected'   | 'content-refused' | 'sandbox refused the request'
        'unreachable'   | []         || 5      | 'rejected'   | 'unreachable'     | 'Nothing was sent and nothing is charged'
        'answer-lost'   | []         || 4      | 'unresolved' | 'unreadable'      | 'never sent again by itself'
        'answer-lost'   | ['--wait'] || 4      | 'unresolved' | 'unreadable'      | 'reelport adopt sandbox/TASK-ID --job '
        'fails-halfway' | []         || 0      | 'submitted'  | null              | 'accepted by sandbox'
        'fails-halfway' | ['--wait'] || 3      | 'failed'     | 'not-made'        | 'failed half-way'
        'no-film'       | ['--wait'] || 3      | 'failed'     | 'no-film'         | 'but there is no film'
    }

    def "a task that never ends is an unknown outcome when the deadline has passed, and goes on"() {
        given:
        world.timeFlies()

        when:
        def run = world.run(*(CAT + ['--wait', '--setting', 'outcome=never-ends']))

        then:
        run.status == 4
        run.errors[1] =~ /sandbox\/\w+: running 93%/
        run.errors[-1] =~ /no film after 3600s \(timed-out\)\. It may still finish and may be charged; to go on waiting: reelport watch sandbox\/\w+/
    }

    def "#arguments is bad input"() {
        when:
        def run = world.run(*arguments)

        then:
        run.status == 2
        run.out.empty
        run.err.contains(words)
        world.journalLines().empty

        when:
        def json = world.run(*(arguments + ['--json']))

        then:
        json.status == 2
        json.json.error

        where:
        arguments                                        || words
        []                                               || 'there is no command'
        ['bogus']                                        || "Unmatched argument at index 0: 'bogus'"
        ['creat']                                        || 'did you mean create?'
        ['create', '--nonsense']                         || "Unknown option: '--nonsense'"
        ['create', '--prompt']                           || "Missing required parameter for option '--prompt'"
        ['create', '--setting', 'seed']                  || 'seed'
        ['create', '--prompt', 'a', '--prompt', 'b']     || "option '--prompt' (TEXT) should be specified only once"
        ['create', '--prompt', 'a', '--fidelity', 'some'] || "option '--fidelity': this is one of strict, lenient"
        ['create', 'one.yaml', 'two.yaml']               || 'two.yaml'
        ['create']                                       || 'there is no request'
        ['create', '--prompt', 'a', '--provider', 'box'] || 'there is no provider box; there is sandbox'
        ['create', '--prompt', 'a', '--model', 'big']    || 'there is no model big; there is sandbox/animatic'
        ['plan', '--prompt', 'a', '--provider', 'box']   || 'there is no provider box; there is sandbox'
        ['plan', '--prompt', 'a', '--config', 'no.yml']  || 'there is no such file'
        ['status']                                       || "Missing required parameter: 'PROVIDER/TASK-ID'"
        ['status', 'nonsense']                           || 'a task is addressed as provider/task-id'
        ['watch', '/x']                                  || 'a task is addressed as provider/task-id'
        ['download', 'box/x']                            || 'no provider is named box; there is sandbox'
        ['journal', 'x']                                 || "Unmatched argument at index 1: 'x'"
    }

    def "of several providers one has to be named"() {
        given:
        world.provider('box')

        expect:
        world.run(*CAT).errors[0] == '--provider: provider: several providers are configured; choose one with --provider: box, sandbox'
        world.run(*CAT).status == 2
        world.run(*(CAT + ['--provider', 'box'])).lines[0].startsWith('box/')
    }

    def "a provider that the file names has its line"() {
        given:
        world.file('a.yaml', 'script: {prompt: x}\nprovider: box\n')

        expect:
        world.run('create', 'a.yaml').errors[0] == 'a.yaml:2:1: provider: there is no provider box; there is sandbox'
    }

    def "#command of a task that is gone ends with 3"() {
        when:
        def run = world.run(command, 'sandbox/gone')

        then:
        run.status == 3
        (run.out + run.err).contains('the sandbox has nothing under sandbox/gone (gone)')
        world.run(command, 'sandbox/gone', '--json').json.state == 'failed'

        where:
        command << ['status', 'watch', 'download']
    }

    def "a film that is not finished cannot be downloaded"() {
        given:
        def task = world.run(*(CAT + ['--setting', 'outcome=never-ends'])).lines[0]

        when:
        def run = world.run('download', task)

        then:
        run.status == 4
        run.errors == ["there is no film yet; to wait for it: reelport watch $task"]
        world.run('download', task, '--json').json.task == task
        world.run('status', task).lines == ['running 93%']
        world.run('status', task).status == 0
    }

    def "a key that is revoked while following ends with 4 and says that the task goes on"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'key-revoked'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')

        when:
        def run = world.run('create', '--prompt', 'x', '--provider', 'witness', '--wait', '--duration', '2s')

        then:
        run.status == 4
        !run.err.contains('trying again')
        run.errors[-1] == 'witness/a/b:c 1 cannot be followed: this key is revoked (unauthorized). The task goes on at the provider.'
    }

    def "a request that was handed over never ends with 5: #arguments when #answer"() {
        given:
        world.provider('witness', [format: 'witness', answer: answer])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')

        when:
        def run = world.run(*(arguments + ['--json']))

        then:
        run.status == status
        run.json.task == task
        run.json.failure.kind == 'unreachable'

        where:
        arguments                 | answer             || status | task
        CREATE                    | 'unreachable'      || 4      | 'witness/a/b:c 1'
        CREATE                    | 'failed'           || 3      | 'witness/a/b:c 1'
        CREATE                    | 'film-unreachable' || 4      | 'witness/a/b:c 1'
        ['watch', 'witness/1']    | 'unreachable'      || 4      | 'witness/1'
        ['status', 'witness/1']   | 'unreachable'      || 4      | 'witness/1'
        ['status', 'witness/1']   | 'failed'           || 3      | 'witness/1'
        ['download', 'witness/1'] | 'unreachable'      || 4      | 'witness/1'
        ['download', 'witness/1'] | 'film-unreachable' || 4      | 'witness/1'
    }

    def "whoever interrupts is told which task goes on and how to follow it again"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'odd-word'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
        world.waiting = { throw new InterruptedException() }

        when:
        def run = world.run(*(CREATE + ['--json']))

        then: 'as a shell takes it'
        run.status == 1
        run.json.task == 'witness/a/b:c 1'
        run.errors[-1] == "interrupted; witness/a/b:c 1 goes on at the provider. To follow it again: reelport watch 'witness/a/b:c 1'"
    }

    def "a result that cannot be printed ends with 1, and standard error has it: #flags"() {
        given:
        world.full = true

        when:
        def run = world.run(*(CAT + flags))

        then:
        run.status == 1
        run.errors[-1] =~ 'standard output cannot be written; it is missing: sandbox/[a-z0-9]{12}'

        and: 'a worse end stays as it is, and a help text is a result too'
        world.run(*(CAT + flags + ['--setting', 'outcome=answer-lost'])).status == 4
        world.run('--help').status == 1

        where:
        flags << [[], ['--json']]
    }

    def "a defect is traced without what a provider may have put into it"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'defect'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')

        when:
        def run = world.run('download', 'witness/1')

        then:
        run.status == 1
        run.err.contains('at dev.reelport.cli')
        run.errors[-1].startsWith('this is a defect of reelport')
        !run.err.contains('SECRET')
        !run.err.contains('\u001b')
    }

    def "a provider that is away until the deadline leaves the outcome unknown"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'away'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
        world.timeFlies()

        when:
        def run = world.run('watch', 'witness/1')

        then:
        run.status == 4
        run.errors[-1] == 'witness/1 cannot be followed: back in a minute (unavailable). The task goes on at the provider.'
    }

    def "an odd word of the provider is told once, and waiting goes on to the deadline"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'odd-word'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
        world.timeFlies()

        when:
        def run = world.run('watch', 'witness/1')

        then:
        run.status == 4
        run.errors.count { it.contains('the unknown status «simmering»') } == 1
    }

    def "what a provider says cannot command the terminal or give a signature away"() {
        given:
        world.provider('witness', [format: 'witness', answer: 'escapes'])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')

        when:
        def run = world.run('create', '--prompt', 'x', '--provider', 'witness', '--json', '--duration', '2s')

        then:
        run.status == 3
        run.json.failure.retry
        [run.out, run.err, world.journal.toFile().text].every { !it.contains('SECRET') && !it.contains('\u001b') && !it.contains('u001b') }
    }
}
