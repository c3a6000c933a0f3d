package dev.reelport.cli.service

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** The commands, asked with --server of a service that really runs: the same words, shapes and exit codes. */
@Timeout(300)
class CommandsAtServiceSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '0.5s']

    @Shared
    @TempDir
    Path home

    @Shared
    @AutoCleanup
    ServiceProcess service

    @TempDir
    Path folder

    CliWorld world

    def setupSpec() {
        service = new ServiceProcess(home)
    }

    def setup() {
        world = new CliWorld(folder)
    }

    def "providers tells the same as it would from here"() {
        expect:
        at('providers', '--json').json == world.run('providers', '--json').json
        at('providers').lines == world.run('providers').lines
    }

    def "plan tells the same as it would from here: #arguments"() {
        given:
        def here = world.run('plan', '--prompt', 'a cat', *arguments, '--json')

        when:
        def there = at('plan', '--prompt', 'a cat', *arguments, '--json')

        then:
        there.status == here.status
        there.json == here.json

        where:
        arguments << [['--duration', '2s'], ['--duration', '60min'], ['--watermark', 'required'],
                      ['--duration', '2s', '--model', 'animatic'], ['--duration', '2s', '--provider', 'sandbox']]
    }

    def "plan --wire is told to be the service's business"() {
        expect:
        with(at('plan', '--prompt', 'x', '--wire')) {
            status == 2
            err.contains("--wire: the message to the provider is the service's")
        }
    }

    def "create prints the name of the video, and every other command takes it"() {
        when:
        def created = at(*CAT)
        def video = created.lines[0]

        then:
        created.status == 0
        created.lines.size() == 1
        created.errors == ["$video: accepted by sandbox, model animatic".toString()]
        service.get("/api/videos/$video").provider == 'sandbox'

        when:
        def watched = at('watch', video)

        then:
        watched.status == 0
        watched.lines == ['succeeded']
        watched.errors[-1] == "$video: succeeded 100%".toString()

        and:
        at('status', video).lines == ['succeeded']
        with(at('status', video, '--json').json) {
            it.video == video
            task.startsWith('sandbox/')
            state == 'succeeded'
        }

        when:
        def downloaded = at('download', video, '--out', 'films')

        then:
        downloaded.status == 0
        downloaded.lines[0] ==~ /films\/sandbox-[a-z0-9]{12}\.mp4/
        Files.size(world.work.resolve(downloaded.lines[0])) == service.get("/api/videos/$video").films[0].length
        world.films(world.work.resolve('films')).size() == 1
        Files.list(world.work.resolve('films')).withCloseable { it.count() } == 1
    }

    def "create #flags with the outcome #outcome ends as it would from here"() {
        given:
        def arguments = CAT + flags + ['--setting', "outcome=$outcome".toString(), '--json']
        def here = world.run(*arguments)

        when:
        def there = at(*arguments)

        then:
        there.status == here.status
        there.json.keySet() - 'video' == here.json.keySet()
        there.json.state == here.json.state
        withoutTask(there.json.failure) == withoutTask(here.json.failure)
        there.json.video

        where:
        outcome         | flags
        'film'          | ['--wait']
        'refused'       | []
        'unreachable'   | []
        'answer-lost'   | []
        'fails-halfway' | ['--wait']
        'no-film'       | ['--wait']
    }

    def "what is wrong with a request is told with the same places, and nothing is kept: #text"() {
        given:
        world.file('cat.yaml', text)
        def before = service.get('/api/videos').videos*.id

        when:
        def here = world.run('create', 'cat.yaml', '--json')
        def there = at('create', 'cat.yaml', '--json')

        then:
        there.status == 2
        here.status == 2
        there.json.problems == here.json.problems
        service.get('/api/videos').videos*.id == before

        where:
        text << ['script: {prompt: x}\nduration: 5', 'script: {prompt: x}\nduration: 60min\nframe: {aspectRatio: "16:9"}',
                 'script:\n  shots:\n    - {scene: x, duration: 5s}\nduration: 9s', 'script: {prompt: x}\nimages:\n  - source: {file: none.png}']
    }

    def "a request is not handed over twice where its key is said twice"() {
        given:
        def key = UUID.randomUUID().toString()

        when:
        def runs = (1..3).collect { at(*CAT, '--idempotency-key', key) }

        then:
        runs*.status == [0, 0, 0]
        runs*.lines*.first().unique().size() == 1

        and: 'for another request it is taken'
        with(at('create', '--prompt', 'a dog', '--duration', '0.5s', '--idempotency-key', key)) {
            status == 2
            err.contains('the idempotency key is taken')
        }

        and: 'what is known of a key is not forgotten over a refusal of another request'
        world.journalLines().findAll { it.job == key }*.stage.findAll { it == 'submitting' }.size() == 1
        world.journalLines()[-1].video == runs[0].lines[0]
        world.journalLines().every { it.server == service.url }
        world.run('journal').lines[0].contains("${runs[0].lines[0]} --server $service.url")
    }

    def "cancel calls off what goes on, and not what has ended"() {
        given:
        def endless = at(*CAT, '--setting', 'outcome=never-ends').lines[0]
        def ended = at(*CAT, '--setting', 'outcome=no-film').lines[0]
        at('watch', ended)

        expect:
        with(at('cancel', endless)) {
            status == 0
            lines == ['cancelled']
        }
        at('cancel', endless).status == 0
        at('watch', endless).status == 3
        with(at('cancel', ended)) {
            status == 3
            err.contains("$ended was not called off: it has ended")
            err.contains("reelport status $ended --server $service.url")
        }
    }

    def "adopt takes a task in, and ends the doubt about a video"() {
        given:
        def lost = at(*CAT, '--setting', 'outcome=answer-lost')
        def video = lost.err.readLines().find { it.contains('reelport adopt') }.tokenize().dropWhile { it != '--job' }[1]

        expect:
        lost.status == 4
        at('status', video).lines[0].startsWith('unresolved: ')
        at('watch', video).status == 4

        when:
        def known = at('status', at(*CAT).lines[0], '--json').json
        def taken = at('adopt', known.task, '--json')

        then: 'a video of this task is there already'
        taken.status == 0
        taken.json.video == known.video
        taken.err.contains('the service has this already')

        and:
        with(at('adopt', known.task, '--job', video)) {
            status == 2
            err.contains('--job: ')
        }
        with(at('adopt', 'sandbox/000000000000', '--job', video)) {
            errors[0] == 'sandbox/000000000000: adopted'
            lines == [video]
        }
        with(at('adopt', 'nowhere/1')) {
            status == 2
            err.contains('nowhere')
        }
    }

    def "jobs lists the videos of the service page by page, and resolve ends the doubt about one"() {
        given:
        def lost = (1..3).collect { at(*CAT, '--setting', 'outcome=answer-lost', '--json').json.video }
        def refused = at(*CAT, '--setting', 'outcome=refused', '--json').json.video

        when:
        def unresolved = at('jobs', '--unresolved', '--json').json

        then:
        unresolved*.job.containsAll(lost)
        unresolved*.state.unique() == ['unresolved']
        unresolved*.client.unique() == ['anybody']
        at('jobs', '--state', 'rejected', '--json').json*.job.contains(refused)
        at('jobs', '--limit', '1', '--json').json*.job == [refused]
        at('jobs', '--limit', '1', '--after', refused, '--json').json*.job == [lost[2]]
        at('jobs', '--provider', 'nobody', '--json').json == []

        and: 'for people'
        with(at('jobs', '--unresolved', '--limit', '1')) {
            lines.size() == 1
            lines[0] ==~ /\S+Z  unresolved  ${lost[2]}  sandbox  anybody; .*/
            errors[-1].startsWith('To end the doubt: reelport resolve JOB-ID')
        }

        when:
        def given = at('resolve', lost[0], '--abandon', 'nobody has it', '--json')

        then:
        given.status == 0
        given.json == [job: lost[0], state: 'abandoned', reason: 'nobody has it']
        at('status', lost[0], '--json').json.decisions*.subMap(['by', 'from', 'to', 'reason']) == [[by: 'anybody', from: 'unresolved', to: 'abandoned', reason: 'nobody has it']]
        at('jobs', '--state', 'abandoned').lines[0].endsWith('decided by anybody')

        and: 'there is no doubt any more'
        with(at('resolve', lost[0], '--abandon', 'x')) {
            status == 2
            errors[0].contains('only one whose answer was lost (unresolved) is resolved')
        }

        when:
        def found = at('resolve', lost[1], '--task', 'sandbox/000000000001')

        then:
        found.with { [status, out] } == [0, 'submitted\n']
        service.get("/api/videos/${lost[1]}/decisions").decisions*.task == ['sandbox/000000000001']

        and: 'another client\'s are for keys of operators'
        with(at('jobs', '--client', 'shop')) {
            status == 2
            err.contains('only a key with the scope admin sees the videos of another client')
        }
    }

    def "remix starts from a video, or from its task"() {
        given:
        def video = at(*CAT).lines[0]
        at('watch', video)
        def task = at('status', video, '--json').json.task

        expect:
        [video, task].every { source ->
            def run = at('remix', source, '--prompt', 'a dog', '--duration', '0.5s', '--wait', '--json')
            run.status == 0 && run.json.films.size() == 1 && run.json.video != video
        }
    }

    def "a name that a service does not use is told: #command"() {
        expect:
        with(at(command, 'sandbox/123')) {
            status == 2
            err.contains('a service calls a video by a name of its own, as create --server printed it, unlike «sandbox/123»')
        }
        with(at(command, 'nobody')) {
            status == 2
            err.contains('there is no video of that name')
        }

        where:
        command << ['status', 'watch', 'download', 'cancel']
    }

    def "what asks nobody knows no service: #command"() {
        expect:
        with(at(*command)) {
            status == 2
            err.contains("Unknown option: '--server'") || err.contains("Unknown options: '--server'")
        }

        where:
        command << [['journal'], ['translate', '--from', 'duomi', '--to', 'openai']]
    }

    def "the environment names the service as well, and an empty name is none"() {
        given:
        world.environment['REELPORT_SERVER'] = service.url + '/'

        expect:
        world.run('status', at(*CAT).lines[0]).status == 0

        when:
        world.environment['REELPORT_SERVER'] = ' '

        then:
        world.run(*CAT).lines[0].startsWith('sandbox/')
    }

    def "an address that cannot be one is refused without being repeated: #address"() {
        expect:
        with(world.run('providers', '--server', address)) {
            status == 2
            errors[0] == '--server: the address of a service is http:// or https:// with a host, which has no underscore, and without user, query or fragment'
            !(out + err).contains('SECRET')
        }

        where:
        address << ['localhost:8080', 'ftp://localhost', 'http://SECRET@localhost', 'http://localhost/?key=SECRET', '']
    }

    def "a key for a request is read with --server only"() {
        expect:
        with(world.run(*CAT, '--idempotency-key', 'x')) {
            status == 2
            errors[0] == '--idempotency-key: providers know no such keys; this is read with --server only'
        }
        at(*CAT, '--idempotency-key', 'two words').status == 2
    }

    def "a batch brings its films home, and goes on with what was not fetched"() {
        given:
        world.file('jobs.jsonl', '{"script": {"prompt": "a"}, "duration": "0.5s"}\n{"script": {"prompt": "b"}, "duration": "0.5s"}\n')
        def batch = ['batch', 'jobs.jsonl', '--out', 'results.jsonl']

        expect:
        at(*batch).status == 0
        world.films().empty

        when:
        def resumed = at(*batch, '--resume', '--wait', '--json')

        then:
        resumed.status == 0
        resumed.json == [results: 'results.jsonl', jobs: 2, states: [succeeded: 2]]
        world.films().size() == 2

        and:
        def results = Files.readAllLines(world.work.resolve('results.jsonl')).collect { CliWorld.parsed(it) as Map }
        results*.films == results.collect { ["${it.task.replace('/', '-')}.mp4".toString()] }
        results*.video.every { service.get("/api/videos/$it").state == 'succeeded' }
    }

    /** The sandbox names it in a lost answer. */
    private static Object withoutTask(Map failure) {
        failure?.collectEntries { name, value -> [name, value instanceof String ? value.replaceAll(/sandbox\/\w+/, '') : value] }
    }

    private CliWorld.Run at(String... arguments) {
        world.run(*arguments, '--server', service.url)
    }
}
