package dev.reelport.cli

import dev.reelport.language.config.Folders
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What only a real process shows. */
@Timeout(120)
class ProcessSpec extends Specification {

    static final List<String> COMMANDS = ['create', 'remix', 'batch', 'plan', 'translate', 'providers', 'status', 'watch', 'download', 'cancel', 'adopt', 'jobs', 'resolve', 'journal']

    @TempDir
    Path folder

    def "in a locale without a single Chinese letter, what comes from a file is UTF-8 to the end"() {
        given:
        Files.writeString(folder.resolve('cat.yaml'), 'script: {shots: [{duration: 0.5s, scene: 一只猫}]}\nsettings: {outcome: film}\n')

        when:
        def process = start([], 'create', 'cat.yaml', '--wait')
        def out = new String(process.inputStream.readAllBytes(), 'UTF-8')

        then:
        process.waitFor() == 0
        Files.size(folder.resolve(out.strip())) > 0

        when:
        def journal = start([], 'journal')

        then:
        new String(journal.inputStream.readAllBytes(), 'UTF-8').contains('一只猫')
        journal.waitFor() == 0
    }

    def "a process that is told to stop while it waits stops at once, its address already told"() {
        when:
        def process = start([], 'create', '--prompt', 'x', '--duration', '1s', '--wait', '--setting', 'outcome=never-ends')
        def err = new BufferedReader(new InputStreamReader(process.errorStream, 'UTF-8'))
        def address = err.readLine()
        def running = err.readLine()
        process.destroy()

        then:
        process.waitFor(10, TimeUnit.SECONDS)
        process.exitValue() == 143
        address ==~ /sandbox\/\w+: accepted by sandbox, model animatic/
        running.endsWith('running 93%')
    }

    def "a batch that is killed goes on, and no line has two tasks"() {
        given:
        def lines = (1..40).collect { """{"script": {"prompt": "film number $it."}, "duration": "0.1s"}\n""" }
        Files.writeString(folder.resolve('jobs.jsonl'), lines.join(''))
        def batch = ['batch', 'jobs.jsonl', '--out', 'results.jsonl', '--parallel', '2']

        when: 'killed as soon as some lines have been handed over'
        def killed = start([], *batch)
        def err = new BufferedReader(new InputStreamReader(killed.errorStream, 'UTF-8'))
        3.times { assert err.readLine().startsWith('line ') }
        killed.destroyForcibly()

        then:
        killed.waitFor() == 137

        when:
        def resumed = start([], *batch, '--resume')
        def told = new String(resumed.errorStream.readAllBytes(), 'UTF-8')

        then:
        resumed.waitFor() in [0, 4]
        def results = Files.readAllLines(folder.resolve('results.jsonl')).collect { CliWorld.parsed(it) as Map }
        results*.line == (1..40).toList()
        results*.state.every { it in ['submitted', 'unresolved'] }
        results.count { it.state == 'unresolved' } <= 2
        results.count { it.state == 'unresolved' } == told.readLines().count { it.contains('the outcome is unknown') }

        and:
        def tasks = tasksByPrompt()
        (1..40).every { number -> (tasks["film number $number.".toString()] ?: []).size() <= 1 }
        results.findAll { it.state == 'submitted' }.every { tasks["film number $it.line.".toString()] == [it.task - 'sandbox/'] }
    }

    /** What the sandbox took, by what it shall show. */
    private Map<String, List<String>> tasksByPrompt() {
        def tasks = Files.list(folder.resolve('state/reelport/sandbox')).withCloseable { it.toList() }
                .findAll { !it.fileName.toString().startsWith('.') }
        tasks.groupBy { (it.resolve('animatic-1.properties').toFile().text =~ /film number \d+\./)[0] as String }
                .collectEntries { prompt, found -> [prompt, found*.fileName*.toString()] }
    }

    def "help, versions and the completion script start no Micronaut context"() {
        when: 'all at once, because a process takes its time'
        def logs = [['--help'], ['--version'], ['completion']] +
            COMMANDS.collectMany { [[it, '--help'], [it, '--version']] }
        def processes = logs.collectEntries { arguments ->
            def log = folder.resolve(arguments.join('') + '.log')
            [log, start(["-Xlog:class+load:file=$log".toString()], *arguments)]
        }

        then:
        processes.each { log, process ->
            process.inputStream.readAllBytes()
            assert process.waitFor() == 0
            def loaded = Files.readAllLines(log)
            assert loaded.any { it.contains('picocli.CommandLine ') }
            assert loaded.findAll { it.contains('io.micronaut.context.') || it.contains('io.micronaut.inject.') }.empty
        }
    }

    def "a command that needs providers is seen to start one"() {
        expect:
        start(['-Xlog:class+load:stdout'], 'providers').inputStream.text.contains('io.micronaut.context.')
    }

    def "the home folder is HOME #home, else the machine's #machine, else none"() {
        expect:
        Folders.home(home == null ? [:] : [HOME: home], machine) == Optional.ofNullable(found).map { Path.of(it) }

        where:
        home         | machine     || found
        '/home/anna' | '/home/ben' || '/home/anna'
        null         | '/home/ben' || '/home/ben'
        ''           | '/home/ben' || '/home/ben'
        'anna'       | '/home/ben' || '/home/ben'
        'anna'       | '?'         || null
        null         | null        || null
    }

    def "without a home folder a process says so in words"() {
        when:
        def process = start(['-Duser.home=?'], [HOME: 'anna'], 'journal')

        then:
        process.errorStream.text == 'there is no home folder: set HOME to an absolute path\n'
        process.waitFor() == 1
    }

    private Process start(List<String> options, String... arguments) {
        start(options, [:], arguments)
    }

    private Process start(List<String> options, Map<String, String> environment, String... arguments) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', *options, '-cp', System.getProperty('java.class.path'), 'dev.reelport.cli.Main', *arguments]
        def builder = new ProcessBuilder(command).directory(folder.toFile())
        builder.environment().clear()
        builder.environment().putAll(PATH: System.getenv('PATH'), LC_ALL: 'C', HOME: folder.toString(), XDG_STATE_HOME: folder.resolve('state').toString())
        builder.environment().putAll(environment)
        builder.start()
    }
}
