package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What was handed over from here, and the end of doubts about it. */
@Timeout(60)
class JobsSpec extends Specification {

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.environment['LOGNAME'] = 'ann'
    }

    private String handedOver(String outcome, String prompt, String provider = 'sandbox') {
        world.now += Duration.ofSeconds(1)
        world.run('create', '--prompt', prompt, '--duration', '1s', '--provider', provider, '--setting', "outcome=$outcome".toString())
        world.journalLines().last().job
    }

    private void died(String job) {
        Files.write(world.journal, Files.readAllLines(world.journal).findAll { !(it.contains(job) && it.contains('"unresolved"')) })
    }

    def "jobs of which nobody knows the outcome are listed, the newest first, and every one is"() {
        given:
        handedOver('refused', 'refused')
        def lost = handedOver('answer-lost', 'lost')
        handedOver('never-ends', 'taken')
        def killed = handedOver('answer-lost', 'killed')
        died(killed)

        when:
        def run = world.run('jobs', '--unresolved')

        then:
        run.status == 0
        run.lines.size() == 2
        run.lines[0] == "2026-11-21T12:00:04Z  submitting  $killed  sandbox  killed".toString()
        run.lines[1].startsWith("2026-11-21T12:00:02Z  unresolved  $lost  sandbox  ")
        run.lines[1].endsWith('; lost')
        run.errors == ['2 of unknown outcome: the provider may be making these films and may charge for them.',
                       'Look at the list of tasks that the provider keeps before asking again.',
                       'To end the doubt: reelport resolve JOB-ID --task PROVIDER/TASK-ID, or --abandon REASON']

        and:
        with(world.run('jobs', '--unresolved', '--json').json) {
            it*.job == [killed, lost]
            it*.state == ['submitting', 'unresolved']
            it[1].script == 'lost'
            it[1].failure
        }
    }

    def "jobs are chosen by #arguments"() {
        given:
        world.provider('other')
        handedOver('refused', 'a')
        handedOver('answer-lost', 'b')
        handedOver('never-ends', 'c', 'other')
        handedOver('refused', 'd', 'other')

        expect:
        world.run('jobs', *arguments, '--json').json*.script == scripts

        where:
        arguments                                       || scripts
        []                                              || ['d', 'c', 'b', 'a']
        ['--state', 'rejected']                         || ['d', 'a']
        ['--state', 'rejected,submitted']               || ['d', 'c', 'a']
        ['--state', 'rejected', '--unresolved']         || ['d', 'b', 'a']
        ['--provider', 'other']                         || ['d', 'c']
        ['--provider', 'other', '--state', 'rejected']  || ['d']
        ['--limit', '2']                                || ['d', 'c']
        ['--state', 'running']                          || []
    }

    def "a list goes on behind a job"() {
        given:
        ['a', 'b', 'c', 'd'].each { handedOver('refused', it) }

        when:
        def first = world.run('jobs', '--limit', '3', '--json').json
        def rest = world.run('jobs', '--limit', '3', '--after', first.last().job, '--json').json

        then:
        first*.script == ['d', 'c', 'b']
        rest*.script == ['a']
    }

    def "what cannot be listed so is bad input: #arguments"() {
        expect:
        with(world.run('jobs', *arguments)) {
            status == 2
            errors[0] == sentence
            out.empty
        }

        where:
        arguments              || sentence
        ['--limit', '0']       || '--limit: at least 1 is wanted, not 0'
        ['--after', 'x']       || '--after: the journal knows no job x'
        ['--client', 'shop']   || '--client: the journal knows no clients; this is read with --server only'
        ['--state', 'lost']    || '--state: this is one of accepted, submitting, submitted, running, succeeded, failed, cancelled, rejected, unresolved, abandoned (or left out), not «lost»'
    }

    def "without a journal there are no jobs"() {
        expect:
        world.run('jobs').with { [status, out, err] } == [0, '', '']
        world.run('jobs', '--json').json == []
    }

    def "a doubt ends by giving the job up, and who decided, when and why is kept"() {
        given:
        def job = handedOver('answer-lost', 'lost')
        world.now = Instant.parse('2026-11-30T09:00:00Z')

        when:
        def run = world.run('resolve', job, '--abandon', 'the pages of the provider show nothing')

        then:
        run.with { [status, out, err] } == [0, 'abandoned\n', '']
        with(world.journalLines().last()) {
            [it.job, stage, at, decidedBy, reason] == [job, 'abandoned', '2026-11-30T09:00:00Z', 'ann', 'the pages of the provider show nothing']
            script == 'lost'
        }
        world.journalLines()*.stage == ['submitting', 'unresolved', 'abandoned']
        world.run('jobs', '--unresolved').with { [status, out, err] } == [0, '', '']
        world.run('jobs').lines == ["2026-11-30T09:00:00Z  abandoned   $job  sandbox  the pages of the provider show nothing; lost; decided by ann".toString()]

        and: 'it has ended'
        with(world.run('resolve', job, '--abandon', 'again')) {
            status == 2
            errors[0] == "JOB-ID: the outcome of job $job is known: abandoned".toString()
        }
        world.journalLines().size() == 3
    }

    def "a doubt ends by the task that a person found, and status tells who did"() {
        given:
        def job = handedOver('answer-lost', 'lost')
        def task = world.journalLines().last().failure.find(/sandbox\/[\w.-]*\w/)
        world.now = Instant.parse('2026-11-30T09:00:00Z')

        when:
        def run = world.run('resolve', job, '--task', task, '--json')

        then:
        run.status == 0
        run.json == [job: job, state: 'submitted', task: task]
        run.errors == ["$job: to follow it: reelport watch $task".toString()]
        with(world.journalLines().last()) {
            [it.job, stage, it.task, decidedBy] == [job, 'submitted', task, 'ann']
        }

        when:
        def status = world.run('status', task, '--json')

        then:
        status.errors.contains("2026-11-30T09:00:00Z: unresolved, then submitted as $task by ann".toString())
        status.json.decisions == [[at: '2026-11-30T09:00:00Z', by: 'ann', from: 'unresolved', to: 'submitted', task: task]]
    }

    def "adopting leaves a line of who did it: #what"() {
        given:
        def job = handedOver('answer-lost', 'lost')
        def task = world.journalLines().last().failure.find(/sandbox\/[\w.-]*\w/)

        expect:
        world.run('adopt', task, *(what == 'by itself' ? [] : ['--job', job])).status == 0
        with(world.journalLines().last()) {
            [stage, it.task, decidedBy] == ['submitted', task, 'ann']
        }
        world.run('status', task, '--json').json.decisions*.from == [from]

        where:
        what         || from
        'by itself'  || null
        'as outcome' || 'unresolved'
    }

    def "what cannot end a doubt changes nothing: #what"() {
        given:
        world.provider('other')
        def lost = handedOver('answer-lost', 'lost')
        def done = handedOver('never-ends', 'done')
        def known = world.journalLines().last().task
        def before = Files.readString(world.journal)

        when:
        def run = world.run(*arguments.collect { it.replace('LOST', lost).replace('DONE', done).replace('KNOWN', known) })

        then:
        run.status == 2
        run.out.empty
        run.errors[0].contains(words)
        Files.readString(world.journal) == before

        where:
        what                   | arguments                                        || words
        'neither'              | ['resolve', 'LOST']                              || 'Missing required argument'
        'both'                 | ['resolve', 'LOST', '--task', 'sandbox/1', '--abandon', 'x'] || 'mutually exclusive'
        'no reason'            | ['resolve', 'LOST', '--abandon', ' ']            || '--abandon: a job is given up for a reason'
        'no task'              | ['resolve', 'LOST', '--task', 'x']               || '--task: '
        "another provider's"   | ['resolve', 'LOST', '--task', 'other/1']         || 'was handed over to sandbox'
        "another job's"        | ['resolve', 'LOST', '--task', 'KNOWN']           || 'is the outcome of another job'
        'no doubt'             | ['resolve', 'DONE', '--abandon', 'x']            || 'is known: submitted'
        'nobody\'s'            | ['resolve', 'nobody', '--abandon', 'x']          || 'JOB-ID: the journal knows no job nobody'
    }

    def "who runs the command is called #name where the environment says #said"() {
        given:
        world.environment.remove('LOGNAME')
        world.environment.putAll(said)
        def job = handedOver('answer-lost', 'lost')

        expect:
        world.run('resolve', job, '--abandon', 'x').status == 0
        world.journalLines().last().decidedBy == name

        where:
        said                         || name
        [USER: 'bob']                || 'bob'
        [LOGNAME: ' ', USER: 'bob']  || 'bob'
        [USERNAME: 'carol']          || 'carol'
        [:]                          || 'somebody at this machine'
    }
}
