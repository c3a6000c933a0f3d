package dev.reelport.cli.command

import com.fasterxml.jackson.databind.ObjectMapper
import dev.reelport.cli.CliWorld
import dev.reelport.cli.crowd.CrowdFormat
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.concurrent.CountDownLatch
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit
import spock.lang.Isolated
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Isolated
@Timeout(60)
class BatchSpec extends Specification {

    static final List<String> BATCH = ['batch', 'jobs.jsonl', '--out', 'results.jsonl']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        crowd()
    }

    def cleanup() {
        CrowdFormat.whileHanded { }
    }

    def "each line is handed over once, and has a result in its place"() {
        given:
        jobs('a', 'refused b', 'c', 'lost d', 'unreachable e', 'throws f')

        when:
        def run = world.run(*BATCH, '--parallel', '3')

        then:
        run.status == 4
        handed().sort() == ['a', 'c', 'lost d', 'refused b', 'throws f', 'unreachable e']
        results()*.line == [1, 2, 3, 4, 5, 6]
        results()*.state == ['submitted', 'rejected', 'submitted', 'unresolved', 'rejected', 'unresolved']
        results()*.task == ['crowd/a', null, 'crowd/c', null, null, null]
        results()*.failure.findAll()*.kind == ['content-refused', 'unreadable', 'unreachable', 'unreadable']
        results().findAll { it.state == 'unresolved' }*.failure*.retry == [false, false]
        results().every { it.provider == 'crowd' && it.model == 'many' && it.job && it.findings == [] }

        and:
        run.lines == ['results.jsonl']
        run.errors.contains('line 1: crowd/a: accepted, model many')
        run.errors.contains('line 4: the answer was lost: no answer (unreadable)')
        !run.err.contains('run the same command again')
        run.errors.contains('  - if the task is there:     reelport adopt crowd/TASK-ID --job ' + results()[3].job + ', then --resume')
        run.errors[-1] == '2 rejected, 2 submitted, 2 unresolved'
        !(run.err + Files.readString(world.work.resolve('results.jsonl')) + Files.readString(state())).contains('SECRET')
        world.journalLines()*.stage.count('submitting') == 6
    }

    def "what became of a line is on record though the provider gives its receipt twice, and the batch goes on"() {
        given:
        jobs('a', 'a', 'b')

        when:
        def run = world.run(*BATCH)

        then:
        run.status == 0
        results()*.task == ['crowd/a', 'crowd/a', 'crowd/b']
        world.journalLines()*.stage.count('submitted') == 3
        run.err.contains('and that could not be kept: the task crowd/a belongs to job')
    }

    def "a batch of #prompts ends with #status"() {
        given:
        jobs(*prompts)

        expect:
        world.run(*BATCH, '--wait').status == status

        where:
        prompts                                       || status
        ['a', 'b']                                    || 0
        ['a', 'unreachable b']                        || 5
        ['unreachable a', 'refused b']                || 3
        ['unreachable a', 'fails b', 'c']             || 3
        ['unreachable a', 'fails b', 'lost c', 'd']   || 4
    }

    def "with --wait the films come home, and no film is another's"() {
        given:
        jobs('a', 'fails b', 'c')

        when:
        def run = world.run(*BATCH, '--wait', '--films', 'films', '--json')

        then:
        run.status == 3
        run.json == [results: 'results.jsonl', jobs: 3, states: [failed: 1, succeeded: 2]]
        results()[0].keySet().toList() == ['line', 'state', 'provider', 'model', 'task', 'job', 'films', 'findings']
        results()*.films == [['films/crowd-a.mp4'], null, ['films/crowd-c.mp4']]
        results()*.state == ['succeeded', 'failed', 'succeeded']
        world.work.resolve('films/crowd-c.mp4').toFile().text == 'the film of c'
    }

    def "two lines that say the same are two jobs"() {
        given:
        world.provider('sandbox')
        world.file('jobs.jsonl', (new ObjectMapper().writeValueAsString([provider: 'sandbox', duration: '0.1s', script: [prompt: 'a']]) + '\n') * 2)

        expect:
        world.run(*BATCH).status == 0
        results()*.task.toUnique().size() == 2
    }

    def "no line is handed over while another is bad, and every problem has its line"() {
        given:
        world.file('jobs.jsonl', [
            line('a'), '{"script": {"prompt": "b"}, "duration": "60min"}', '', '{"script": {"prompt": "c"}, "colour": 1}',
            '{"script": ', '[]', '{"script": {"prompt": "d"}, "duration": "9s", "provider": "box"}',
        ].join('\n'))

        when:
        def run = world.run(*BATCH)

        then:
        run.status == 2
        run.errors[0].startsWith('jobs.jsonl:2:29: duration: ')
        run.errors[1].startsWith('jobs.jsonl:4:29: colour: there is no «colour»')
        run.errors[-1].endsWith('problems; nothing was done.')
        handed().empty
        Files.list(world.work).withCloseable { it.toList() }*.fileName*.toString() == ['jobs.jsonl']

        and:
        world.run(*BATCH, '--json').json.problems*.line.unique() == [2, 4, 5, 6, 7]
    }

    def "#what is refused with «#words»"() {
        given:
        jobs('a')
        files.each { name, text -> world.file(name, text) }

        when:
        def run = world.run('batch', *arguments)

        then:
        run.status == 2
        run.err.contains(words)
        handed().empty

        where:
        what                  | files                            | arguments                                               || words
        'an empty file'       | ['no.jsonl': '\n\n']             | ['no.jsonl', '--out', 'r']                              || 'no.jsonl:1:1: there is no job in this file'
        'no file'             | [:]                              | ['no.jsonl', '--out', 'r']                              || 'no.jsonl:1:1: there is no such file'
        'no --out'            | [:]                              | ['jobs.jsonl']                                          || "Missing required option: '--out=RESULTS'"
        'no thread'           | [:]                              | ['jobs.jsonl', '--out', 'r', '--parallel', '0']         || '--parallel: this is from 1 to 1000, not 0'
        'an old result'       | [r: '{}']                        | ['jobs.jsonl', '--out', 'r']                            || '/r is there from an earlier run; to go on with that: --resume'
        'an old ledger'       | ['r.state': '{"batch":1}\n']     | ['jobs.jsonl', '--out', 'r']                            || '/r.state is there from an earlier run; to go on with that: --resume'
        'nothing to resume'   | [r: '{}']                        | ['jobs.jsonl', '--out', 'r', '--resume']                || 'there is nothing to go on with: there is no'
        'an unknown provider' | [:]                              | ['jobs.jsonl', '--out', 'r', '--provider', 'box']       || 'there is no provider box'
    }

    def "of several providers each line names its own, or the command does"() {
        given:
        world.provider('sandbox')
        jobs('a', 'b')

        expect:
        world.run(*BATCH).status == 2
        world.run(*BATCH).errors.findAll { it.contains('choose one with --provider') }.size() == 1
        world.run(*BATCH, '--provider', 'crowd').status == 0
        results()*.provider == ['crowd', 'crowd']
    }

    def "killed while line #killed is handed over, a batch goes on without sending anything twice"() {
        given: 'the disk as it is at that moment, which is all that a process leaves that is killed'
        jobs('a', 'b', 'c', 'd')
        def disk = folder.resolve('disk')
        CrowdFormat.whileHanded { if (it == killed) Files.copy(state(), disk) }
        world.run(*BATCH, '--parallel', '1')
        def before = handed().takeWhile { it != killed } + killed
        afterwards(disk, before)

        when:
        def run = world.run(*BATCH, '--resume')

        then: 'the line whose outcome is not on the disk is a question to a person, and the rest is done'
        run.status == 4
        handed().sort() == ['a', 'b', 'c', 'd']
        results()*.state == ['a', 'b', 'c', 'd'].collect { it == killed ? 'unresolved' : 'submitted' }
        results().find { it.state == 'unresolved' }.failure.words == 'the process that handed it over ended before the answer came'
        run.err.contains("line ${results().find { it.state == 'unresolved' }.line}: the outcome is unknown, so it is never sent again")

        when: 'again and again'
        world.run(*BATCH, '--resume')

        then:
        handed().size() == 4

        where:
        killed << ['a', 'b', 'c', 'd']
    }

    def "cut off anywhere in what it wrote, a ledger never lets a line be sent twice"() {
        given:
        jobs('a', 'refused b', 'lost c')
        world.run(*BATCH, '--parallel', '1')
        def whole = Files.readAllBytes(state())
        def sent = sentAt(whole)

        expect:
        lengths(whole).every { length ->
            def disk = Files.write(folder.resolve('disk'), whole[0..<length] as byte[])
            def before = sent.findAll { it.key < length }*.value
            afterwards(disk, before)
            world.run(*BATCH, '--resume')
            handed().toUnique() == handed() && results().size() == 3
        }
    }

    def "killed while its ledger is made, a batch has sent nothing, and begins #how"() {
        given:
        jobs('a', 'b')
        world.run(*BATCH)
        def whole = Files.readAllBytes(state())

        expect:
        (0..<header(whole)).every { length ->
            afterwards(Files.write(folder.resolve('disk'), whole[0..<length] as byte[]), [])
            def run = world.run(*BATCH, *more)
            run.status == 0 && handed().sort() == ['a', 'b'] && Files.readAllLines(state()).size() == 5
        }

        where:
        how               | more
        'like a new one'  | []
        'with --resume'   | ['--resume']
    }

    def "what is no part of a header of ours is not written over: #text"() {
        given:
        jobs('a')
        Files.writeString(state(), text)

        expect:
        [[], ['--resume']].every { world.run(*BATCH, *it).status == 2 }
        handed().empty
        Files.readString(state()) == text

        where:
        text << ['x', '{"batch":2,"jobs":"', '{"batch":1}', '\n', 'my notes']
    }

    def "what the provider calls a film is in its result, and stays there"() {
        given:
        jobs('a', 'named b')

        expect:
        [[], ['--resume']].every { more ->
            world.run(*BATCH, '--wait', *more).status == 0
            results()*.filmIds == [null, ['gen_named-b']]
        }
    }

    def "a task that a person adopted for a lost line is its outcome, and is followed"() {
        given:
        jobs('lost a')
        world.run(*BATCH)
        def job = results()[0].job

        when:
        def adopted = world.run('adopt', 'crowd/found', '--job', job)

        then:
        adopted.errors[0] == 'crowd/found: adopted'
        !adopted.err.contains('of unknown outcome')
        !world.run('journal').err.contains('of unknown outcome')

        when:
        def run = world.run(*BATCH, '--resume', '--wait')

        then:
        run.status == 0
        results()[0].subMap('state', 'task', 'job', 'films') == [state: 'succeeded', task: 'crowd/found', job: job, films: ['crowd-found.mp4']]
        handed() == ['lost a']

        and:
        world.run('adopt', 'crowd/found', '--job', job).errors[0] == 'crowd/found: this is in the journal already'
    }

    def "a ledger that #what refuses to go on, and nothing is sent"() {
        given:
        jobs('a', 'b', 'c')
        world.run(*BATCH, '--parallel', '1')
        def lines = Files.readAllLines(state())
        Files.writeString(state(), damaged(lines).collect { it + '\n' }.join('') + end)
        def sent = handed()
        def before = Files.readString(state())

        when:
        def run = world.run(*BATCH, '--resume')

        then:
        run.status == 2
        run.errors[0].startsWith("${state()}:$number:1: ")
        run.errors[0].contains(words)
        handed() == sent
        Files.readString(state()) == before

        where:
        what                       | damaged                                                             | end           || number | words
        'is empty'                 | { [] }                                                              | ''            || 1      | 'not how a ledger begins'
        'has half a header'        | { [] }                                                              | '{"batch":1'  || 1      | 'not how a ledger begins'
        'has no header'            | { it.tail() }                                                       | ''            || 1      | 'not how a ledger begins'
        'is of another format'     | { ['{"batch":2,"jobs":"jobs.jsonl"}'] + it.tail() }                 | ''            || 1      | 'not how a ledger begins'
        'has half a line within'   | { it[0..1] + it[2][0..20] + it[3..-1] }                             | ''            || 3      | 'damaged'
        'has an empty line within' | { it[0..1] + '' + it[2..-1] }                                       | ''            || 3      | 'damaged'
        'ends in a damaged line'   | { it + '{"digest":"x"' }                                            | ''            || 8      | 'damaged'
        'knows another state'      | { it[0..1] + it[2].replace('"submitted"', '"teleported"') }         | ''            || 3      | 'damaged'
    }

    def "what a killed process leaves of its last line is cut off, and was never handed over"() {
        given:
        jobs('a')
        world.run(*BATCH)
        Files.writeString(state(), Files.readString(state()) + '{"digest":"猫')
        jobs('a', 'b')

        when:
        def run = world.run(*BATCH, '--resume')

        then:
        run.status == 0
        run.err.contains('is half written')
        handed() == ['a', 'b']
        Files.readAllLines(state()).every { CliWorld.parsed(it) }

        and:
        !world.run(*BATCH, '--resume').err.contains('is half written')
    }

    def "a film that did not come beside one that did is in the result, and stays there"() {
        given:
        jobs('a', 'lacks b')
        def missing = [[kind: 'not-made', retry: false, words: 'too late']]

        when:
        def run = world.run(*BATCH, '--wait')

        then:
        run.status == 0
        run.errors.contains('line 2: one of 2 films did not come: too late (not-made)')
        results()*.state == ['succeeded', 'succeeded']
        results()*.films*.size() == [1, 1]
        results()[1].missing == missing

        and: 'where none is missing, a line is as it always was, and such lines are read'
        !results()[0].containsKey('missing')

        when:
        world.run(*BATCH, '--resume', '--wait')

        then:
        results()[1].missing == missing
        !results()[0].containsKey('missing')
    }

    def "what came to an end is not sent again, and what goes on is followed"() {
        given:
        jobs('a', 'refused b', 'lost c', 'unreachable d')
        world.run(*BATCH)

        when:
        def run = world.run(*BATCH, '--resume', '--wait')

        then:
        run.status == 4
        handed().size() == 4
        results()*.state == ['succeeded', 'rejected', 'unresolved', 'rejected']
        world.films() == ['crowd-a.mp4']

        when: 'a film that is here is not fetched again'
        Files.delete(world.work.resolve('crowd-a.mp4'))
        world.run(*BATCH, '--resume', '--wait')

        then:
        world.films().empty
        results()[0].films == ['crowd-a.mp4']
    }

    def "lines may be added behind, but none that was begun changed"() {
        given:
        jobs('a', 'b')
        world.run(*BATCH)

        when:
        jobs('a', 'B', 'c')
        def changed = world.run(*BATCH, '--resume')

        then:
        changed.status == 2
        changed.errors[0] == 'jobs.jsonl:2:1: this line was handed over as something else; a line that was begun cannot be changed, moved or removed'

        when:
        jobs('a')
        def removed = world.run(*BATCH, '--resume')

        then:
        removed.status == 2
        handed().size() == 2

        when:
        jobs('a', 'b', 'c')

        then:
        world.run(*BATCH, '--resume').status == 0
        handed() == ['a', 'b', 'c'] || handed() == ['b', 'a', 'c']
    }

    def "a task that takes too long is followed again by the next run, and never sent again"() {
        given:
        jobs('never a', 'b')
        world.timeFlies()

        expect:
        2.times {
            assert world.run(*BATCH, '--wait', *(it == 0 ? [] : ['--resume'])).status == 4
            assert results()*.state == ['failed', 'succeeded']
            assert results()[0].failure.kind == 'timed-out'
        }
        handed().sort() == ['b', 'never a']
    }

    def "a film that could not be fetched is fetched by the next run"() {
        given:
        jobs('a')
        crowd(film: 'html')

        expect:
        world.run(*BATCH, '--wait').status == 4
        results()[0].subMap('state', 'task') == [state: 'succeeded', task: 'crowd/a']
        results()[0].failure.words == 'a page (HTML or XML) came where a film was expected'

        when:
        crowd()

        then:
        world.run(*BATCH, '--wait', '--resume').status == 0
        results()[0].films == ['crowd-a.mp4']
        results()[0].failure == null
        handed() == ['a']
    }

    def "two batches never write the same results"() {
        given:
        jobs('a', 'b')
        def begun = new CountDownLatch(1)
        def goOn = new CountDownLatch(1)
        CrowdFormat.whileHanded {
            begun.countDown()
            goOn.await(30, TimeUnit.SECONDS)
        }
        def first = new FutureTask({ world.run(*BATCH) })
        Thread.startVirtualThread(first)
        begun.await(30, TimeUnit.SECONDS)

        when:
        def second = world.run(*BATCH, '--resume')

        then:
        second.status == 2
        second.errors[0].startsWith('--out: another batch is writing ')

        when:
        goOn.countDown()

        then:
        first.get().status == 0
        handed().sort() == ['a', 'b']
    }

    def "so many are handed over at once as --parallel says"() {
        given:
        jobs(*('a'..'f'))
        def together = new CountDownLatch(3)
        CrowdFormat.whileHanded {
            together.countDown()
            assert together.await(30, TimeUnit.SECONDS)
        }

        expect:
        world.run(*BATCH, '--parallel', '3').status == 0
    }

    def "where the intent cannot be kept nothing is handed over, and the rest is left for later"() {
        given:
        jobs('a', 'b')
        Files.createDirectories(world.journal)

        when:
        def run = world.run(*BATCH)

        then:
        run.status == 1
        handed().empty
        results()*.state == ['not-begun', 'not-begun']
        run.err.contains('it was not handed over')

        when:
        Files.delete(world.journal)

        then:
        world.run(*BATCH, '--resume').status == 0
        handed().sort() == ['a', 'b']
    }

    private void crowd(Map<String, String> more = [:]) {
        world.withoutProviders()
        world.provider('crowd', [format: 'crowd', handed: folder.resolve('handed').toString()] + more)
        world.environment.remove('REELPORT_PROVIDERS_CROWD_DIRECTORY')
    }

    private void jobs(String... prompts) {
        world.file('jobs.jsonl', prompts.collect { line(it) + '\n' }.join(''))
    }

    private static String line(String prompt) {
        new ObjectMapper().writeValueAsString([script: [prompt: prompt], duration: '2s'])
    }

    private List<String> handed() {
        def file = folder.resolve('handed')
        Files.exists(file) ? Files.readAllLines(file) : []
    }

    private Path state() {
        world.work.resolve('results.jsonl.state')
    }

    private List<Map> results() {
        Files.readAllLines(world.work.resolve('results.jsonl')).collect { CliWorld.parsed(it) as Map }
    }

    /** The world of a process that was killed: this ledger, no outcome in the journal, no results, and this at the provider. */
    private void afterwards(Path ledger, List<String> sent) {
        CrowdFormat.whileHanded { }
        Files.copy(ledger, state(), StandardCopyOption.REPLACE_EXISTING)
        Files.deleteIfExists(world.journal)
        Files.deleteIfExists(world.work.resolve('results.jsonl'))
        Files.write(folder.resolve('handed'), sent)
    }

    /** Every length around the end of a line, and some of all others. */
    private static Collection<Integer> lengths(byte[] ledger) {
        def ends = (0..<ledger.length).findAll { ledger[it] == (byte) '\n' }
        def around = ends.collectMany { (it - 2)..(it + 3) }
        (around + (0..ledger.length).step(31)).findAll { it <= ledger.length }.toUnique().sort()
    }

    private static int header(byte[] ledger) {
        new String(ledger, 'UTF-8').readLines()[0].bytes.length + 1
    }

    /** After how many bytes of a ledger which line is handed over: behind its intent. */
    private static Map<Integer, String> sentAt(byte[] ledger) {
        int length = 0
        def prompts = ['a', 'refused b', 'lost c'].iterator()
        new String(ledger, 'UTF-8').readLines().collectEntries { line ->
            length += line.bytes.length + 1
            line.contains('"submitting"') ? [length - 1, prompts.next()] : [-length, '']
        }.findAll { it.value }
    }
}
