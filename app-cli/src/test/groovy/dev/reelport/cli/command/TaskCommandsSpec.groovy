package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Calling off, adopting and remixing a task. */
@Timeout(60)
class TaskCommandsSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '0.5s']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "a task that goes on is called off, and again"() {
        given:
        def address = world.run(*CAT, '--setting', 'outcome=never-ends').lines[0]

        expect:
        world.run('cancel', address).lines == ['cancelled']
        world.run('cancel', address).status == 0
        world.run('cancel', address, '--json').json == [task: address, provider: 'sandbox', state: 'cancelled']
        world.run('status', address).lines == ['cancelled']
        world.run('status', address).status == 3
    }

    def "a task that has ended is not called off"() {
        given:
        def address = world.run(*CAT, '--wait').err.readLines()[0].split(':')[0]

        when:
        def run = world.run('cancel', address)

        then:
        run.status == 3
        run.out.empty
        run.errors == ["$address was not called off: it has ended, or is too far for sandbox to stop it. To see how it stands: reelport status $address"]*.toString()
    }

    def "when calling off answers #task, cancel ends with #status and says #words"() {
        given:
        crowd()

        when:
        def run = world.run('cancel', "crowd/$task")

        then:
        run.status == status
        run.err.contains(words)
        run.out.empty == (status != 0)

        and:
        world.run('cancel', "crowd/$task", '--json').json.task == "crowd/$task"

        where:
        task          || status | words
        'cancels-1'   || 0      | ''
        'late-1'      || 3      | 'crowd/late-1 was not called off'
        'unknown-way' || 3      | 'crowd knows no way to call a task off: crowd/unknown-way goes on and may be charged.\nSome providers'
        'doubt-1'     || 4      | 'whether crowd/doubt-1 was called off is not known, so it may go on and may be charged'
        'away-1'      || 4      | 'crowd/away-1 could not be called off: back in a minute (unavailable). That says nothing about the task.'
        'forbidden-1' || 4      | 'crowd/forbidden-1 could not be called off: not with this key (unauthorized).'
    }

    def "adopt writes a task into the journal once, and tells how it stands"() {
        given:
        crowd()

        when:
        def first = world.run('adopt', 'crowd/seen 1')
        def second = world.run('adopt', 'crowd/seen 1')

        then:
        [first, second]*.status == [0, 0]
        [first, second]*.lines == [['crowd/seen 1']] * 2
        first.errors == ['crowd/seen 1: adopted', 'crowd/seen 1: succeeded']
        second.errors == ['crowd/seen 1: this is in the journal already', 'crowd/seen 1: succeeded']
        world.journalLines()*.subMap('stage', 'task') == [[stage: 'submitted', task: 'crowd/seen 1']]
        world.run('journal').lines[0].endsWith('crowd/seen 1  ')

        and:
        world.run('adopt', 'crowd/fails 1').status == 3
        world.run('adopt', 'crowd/seen 1', '--json').json.state == 'succeeded'
        world.run('adopt', 'box/1').status == 2
    }

    def "a task that was handed over from here is not adopted"() {
        given:
        def address = world.run(*CAT).lines[0]

        when:
        def run = world.run('adopt', address)

        then:
        run.errors[0] == "$address: this is in the journal already"
        world.journalLines()*.stage == ['submitting', 'submitted']
    }

    def "adopt reminds of lost answers of the same provider"() {
        given:
        crowd()
        world.run(*CAT, '--provider', 'sandbox', '--setting', 'outcome=answer-lost')

        expect:
        !world.run('adopt', 'crowd/seen').err.contains('journal has')
        world.run('adopt', 'sandbox/000000000000').errors[1] == 'The journal has 1 of unknown outcome at sandbox; if this is one of them, do not ask for it again, and say which: reelport adopt sandbox/000000000000 --job JOB-ID. To see them: reelport journal'
    }

    def "a task is no outcome of #what"() {
        given:
        crowd()
        world.run(*CAT, '--provider', 'sandbox', '--setting', 'outcome=answer-lost')
        def lost = world.journalLines()[-1].job
        def known = world.run(*CAT, '--provider', 'sandbox').lines[0]
        def done = world.journalLines()[-1].job
        def before = world.journalLines()

        when:
        def run = world.run('adopt', task ?: known, '--job', [lost: lost, done: done].getOrDefault(job, job))

        then:
        run.status == 2
        run.errors[0].startsWith('--job: ')
        run.errors[0].contains(words)
        world.journalLines() == before

        where:
        what                           | task        | job     || words
        'a job that nobody knows'      | 'crowd/1'   | 'x'     || 'the journal knows no job x'
        'a job of another provider'    | 'crowd/1'   | 'lost'  || 'was handed over to sandbox'
        'a job whose outcome is known' | 'crowd/1'   | 'done'  || 'is known: submitted'
        'two jobs'                     | null        | 'lost'  || 'is the outcome of another job'
    }

    def "remix makes a new film from the task, at its provider"() {
        given:
        world.provider('box')
        def source = world.run(*CAT, '--provider', 'sandbox').lines[0]

        when:
        def run = world.run('remix', source, '--prompt', 'a dog', '--strength', '3', '--duration', '0.5s', '--wait', '--json')

        then:
        run.status == 0
        run.json.task.startsWith('sandbox/')
        run.json.task != source
        run.json.films.size() == 1
    }

    def "a remix that cannot be is refused: #words"() {
        given:
        world.provider('box')
        world.file('blend.yaml', 'script: {prompt: x}\nedit: {blend: [{task: a}, {task: b}]}')
        crowd()

        when:
        def run = world.run('remix', *arguments)

        then:
        run.status == 2
        run.err.contains(words)
        world.journalLines().empty

        where:
        arguments                                                || words
        ['sandbox/1']                                            || 'there is no script'
        ['sandbox/1', '--prompt', 'x', '--strength', 'very']     || '--strength: edit.strength: a strength is a whole number of steps, not «very»'
        ['sandbox/1', '--prompt', 'x', '--strength', '9']        || 'edit'
        ['sandbox/1', '--prompt', 'x', '--provider', 'box']      || 'the task sandbox/1 is unknown to box'
        ['crowd/1', '--prompt', 'x', '--duration', '2s']         || 'remix'
        ['nowhere/1', '--prompt', 'x']                           || 'there is no provider nowhere'
        ['--prompt', 'x']                                        || "Missing required parameter: 'PROVIDER/TASK-ID'"
        ['sandbox/1', 'blend.yaml']                              || 'an edit is one of remix, blend, extension'
    }

    private void crowd() {
        world.provider('crowd', [format: 'crowd', handed: world.folder.resolve('handed').toString()])
        world.environment.remove('REELPORT_PROVIDERS_CROWD_DIRECTORY')
    }
}
