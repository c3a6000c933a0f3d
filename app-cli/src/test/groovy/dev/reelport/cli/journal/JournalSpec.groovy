package dev.reelport.cli.journal

import dev.reelport.cli.CliWorld
import io.micronaut.serde.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class JournalSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '2s']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "the intent is on disk before the provider is handed the request, the outcome after"() {
        given:
        def seen = folder.resolve('seen')
        witness(journal: world.journal.toString(), seen: seen.toString())

        when:
        def run = world.run(*(CAT + ['--provider', 'witness']))

        then:
        run.status == 0
        Files.readAllLines(seen).collect { CliWorld.parsed(it).stage } == ['submitting']
        world.journalLines()*.stage == ['submitting', 'submitted']
        world.journalLines()*.job.unique().size() == 1
        world.journalLines()[1].task == 'witness/a/b:c 1'
        world.journalLines()[0].with { [provider, model, script, at] } == ['witness', 'short', 'a cat', '2026-11-21T12:00:00Z']
    }

    def "an outcome #outcome is journaled as #stages"() {
        when:
        world.run(*(CAT + ['--setting', "outcome=$outcome".toString()]))

        then:
        world.journalLines()*.stage == stages

        where:
        outcome       || stages
        'never-ends'  || ['submitting', 'submitted']
        'refused'     || ['submitting', 'rejected']
        'unreachable' || ['submitting', 'rejected']
        'answer-lost' || ['submitting', 'unresolved']
    }

    def "what a rule refuses is not journaled"() {
        expect:
        world.run('create', '--prompt', 'x', '--duration', '60min').status == 2
        world.journalLines().empty
    }

    def "without a journal nothing is handed over: #what"() {
        given:
        def seen = folder.resolve('seen')
        witness(seen: seen.toString())
        obstruct(this)

        when:
        def run = world.run(*(CAT + ['--provider', 'witness', '--json']))

        then:
        run.status == 1
        run.err == "the journal $world.journal cannot be written (${reason.replace('STATE', world.state.toString())}); nothing was handed over\n"
        run.json.error.contains('nothing was handed over')
        !Files.exists(seen)

        where:
        what                             | obstruct                                                                                                             || reason
        'a file where the folder is'     | { it.world.folder.resolve('state').toFile().text = '' }                                                              || 'Not a directory: STATE/reelport'
        'a folder where the journal is'  | { Files.createDirectories(it.world.journal) }                                                                        || 'Is a directory: STATE/reelport/journal.jsonl'
    }

    def "an outcome that cannot be journaled is told, and the film is brought home all the same"() {
        given:
        witness(journal: world.journal.toString(), answer: 'journal-gone')

        when:
        def run = world.run(*(CAT + ['--provider', 'witness', '--wait']))

        then:
        run.status == 0
        run.errors[0] == "warning: the outcome could not be kept: the journal $world.journal cannot be written (Is a directory: $world.journal)"
        run.errors[1] == 'witness/a/b:c 1: accepted by witness, model short'
        run.lines == ['witness-a_b_c_1.mp4']
    }

    def "journal shows what was handed over, and what nobody knows the outcome of"() {
        given:
        world.now = Instant.parse('2026-11-21T12:00:00.123456789Z')
        world.run(*(CAT + ['--setting', 'outcome=refused']))
        world.run(*(CAT + ['--setting', 'outcome=answer-lost']))
        world.run('create', '--prompt', 'the last\nwords', '--setting', 'outcome=refused')

        and: 'a process that died between intent and outcome'
        def lines = Files.readAllLines(world.journal)
        Files.write(world.journal, lines[0..-2])

        when:
        def run = world.run('journal')

        then:
        run.status == 0
        def jobs = world.journalLines()*.job
        run.lines == [
            '2026-11-21T12:00:00Z  rejected    sandbox  a cat',
            "2026-11-21T12:00:00Z  unresolved  sandbox (outcome unknown, job ${jobs[3]})  a cat",
            "2026-11-21T12:00:00Z  submitting  sandbox (outcome unknown, job ${jobs[4]})  the last words",
        ]*.toString()
        run.errors == ['2 of unknown outcome: the provider may be making these films and may charge for them.',
                       'Look at the list of tasks that the provider keeps before asking again.',
                       'If one is there: reelport adopt PROVIDER/TASK-ID --job JOB-ID']

        and:
        world.run('journal', '--json').json*.stage == ['rejected', 'unresolved', 'submitting']
    }

    def "without a journal there is nothing to list"() {
        expect:
        world.run('journal').with { [status, out, err] } == [0, '', '']
        world.run('journal', '--json').json == []
    }

    def "half a line, cut within a letter, is left out and stays apart from the next"() {
        given:
        world.run('create', '--prompt', 'one', '--setting', 'outcome=refused')
        Files.write(world.journal, '{"at":"2026","job":"x","script":"猫'.getBytes('UTF-8')[0..-2] as byte[], StandardOpenOption.APPEND)

        when:
        world.run('create', '--prompt', '二', '--setting', 'outcome=refused')

        then:
        world.run('journal', '--json').json*.script == ['one', '二']
        Files.readAllBytes(world.journal)[-1] == (byte) '\n'
    }

    def "damaged lines are counted, and hide nothing else"() {
        given:
        world.run(*(CAT + ['--setting', 'outcome=answer-lost']))
        Files.writeString(world.journal, '{"at":"2026-11-21T12:00:00Z","job":"j3","provider":"p"}\nnull\n\n', StandardOpenOption.APPEND)

        when:
        def run = world.run('journal')

        then:
        run.status == 0
        run.lines[0] ==~ /2026-11-21T12:00:00Z  unresolved  sandbox \(outcome unknown, job .+\)  a cat/
        run.errors[0] == "2 lines of $world.journal could not be read"
        run.errors[1].startsWith('1 of unknown outcome')

        and:
        world.run('journal', '--json').json*.stage == ['unresolved']
    }

    @Timeout(10)
    def "of a long prompt only the beginning is kept, and no link that the end cuts off"() {
        when:
        world.run('create', '--prompt', 'as in https://user:' + 'PASS' * 100 + '@a.b?sig=SECRET', '--setting', 'outcome=refused')

        then:
        world.journalLines()*.script == ['as in https:/…'] * 2
    }

    def "two processes that append at once lose no line"() {
        given:
        def journal = folder.resolve('both/journal.jsonl')
        def processes = ['a', 'b'].collect {
            new ProcessBuilder("${System.getProperty('java.home')}/bin/java", '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'),
                'dev.reelport.cli.journal.AppendToJournal', journal.toString(), it, '100').inheritIO().start()
        }

        expect:
        processes*.waitFor() == [0, 0]
        Files.readAllLines(journal).size() == 200
        new Journal(journal, ObjectMapper.getDefault()).contents().latest().size() == 200
    }

    def "the journal is in #place"() {
        given:
        world.environment.remove('XDG_STATE_HOME')
        world.environment.putAll(set)

        when:
        world.run('create', '--prompt', 'x', '--setting', 'outcome=refused')

        then:
        Files.readAllLines(folder.resolve(place)).size() == 2

        where:
        set                            || place
        [:]                            || 'home/.local/state/reelport/journal.jsonl'
        [XDG_STATE_HOME: 'relative']   || 'home/.local/state/reelport/journal.jsonl'
        [XDG_STATE_HOME: '']           || 'home/.local/state/reelport/journal.jsonl'
    }

    private void witness(Map<String, String> settings) {
        world.provider('witness', [format: 'witness'] + settings)
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
    }
}
