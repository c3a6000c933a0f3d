package dev.reelport.http.compat

import dev.reelport.http.TestService
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** The official openai package of npm, run by node, of which only the base URL is changed. */
class OpenAiNodeSpec extends Specification {

    static final SOURCE = Path.of('src', 'test', 'npm')
    static final INSTALLED = Path.of('target', 'npm')

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def "it does all that it can do with videos"() {
        given:
        install()
        service = new TestService(folder)
        def proxies = CuttingProxy.Moment.values().collect { moment -> new CuttingProxy(service.server.URI, 2, moment, { reached() }) }

        when:
        def output = run(INSTALLED, [BASE_URL: service.uri('/v1').toString(), CUT_URLS: proxies.collect { it.base() + '/v1' }.join(' ')], 'node', 'videos.js')
        def seen = new JsonSlurper().parseText(output)

        then:
        with(seen.created) {
            id ==~ /video_[0-9a-f]{32}/
            [object, model, seconds, size] == ['video', 'sora-2', '4', '1280x720']
        }
        seen.made.status == 'completed'
        seen.film == 'ftyp'
        seen.thumbnail.bad
        seen.withPicture.status == 'completed'
        seen.remix.status == 'completed'
        seen.remix.remixed_from_video_id == seen.created.id
        [seen.edit, seen.extension]*.status == ['queued', 'queued']
        seen.listed == [seen.created.id, seen.withPicture.id, seen.remix.id, seen.edit.id, seen.extension.id]
        seen.deleted == [id: seen.created.id, deleted: true, object: 'video.deleted']
        seen.gone.missing
        seen.wrong.bad
        seen.wrong.message.contains('duration') && seen.wrong.message.contains('script.prompt')

        and: 'two lost answers and its blind retries are one video, and one task of its provider, whenever they were cut'
        proxies*.connections*.get() == [3, 3, 3]
        seen.afterCut*.id.unique().size() == 3
        seen.listedAfterCut == [seen.withPicture.id, seen.remix.id, seen.edit.id, seen.extension.id] + seen.afterCut*.id
        tasks().size() == 5 + 3

        cleanup:
        proxies*.close()
    }

    /** It comes first of those that are cut, behind five that are not. */
    private void reached() {
        new PollingConditions(timeout: 15, delay: 0.02).eventually { assert tasks().size() == 5 + 1 }
    }

    /** What the sandbox was asked to make. */
    private List<Path> tasks() {
        Files.list(folder.resolve('sandbox')).withCloseable { all -> all.filter { Files.isDirectory(it) }.toList() }
    }

    /** As the lock file says, once for every change of it. */
    private static void install() {
        Files.createDirectories(INSTALLED)
        def lock = Files.readString(SOURCE.resolve('package-lock.json'))
        def done = INSTALLED.resolve('installed')
        ['package.json', 'package-lock.json', 'videos.js'].each {
            Files.copy(SOURCE.resolve(it), INSTALLED.resolve(it), StandardCopyOption.REPLACE_EXISTING)
        }
        if (!Files.exists(done) || Files.readString(done) != lock) {
            run(INSTALLED, [:], 'npm', 'ci', '--no-audit', '--no-fund', '--ignore-scripts')
            Files.writeString(done, lock)
        }
    }

    private static String run(Path directory, Map<String, String> environment, String... command) {
        def builder = new ProcessBuilder(command).directory(directory.toFile())
        builder.environment().putAll(environment)
        def errors = directory.resolve("${command[0]}.err").toFile()
        def output = directory.resolve("${command[0]}.out").toFile()
        def process = start(builder.redirectError(errors).redirectOutput(output), command[0])
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly()
            throw new AssertionError("${command.join(' ')} did not end within two minutes")
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("${command.join(' ')} ended with ${process.exitValue()}: $errors.text")
        }
        output.text
    }

    private static Process start(ProcessBuilder builder, String program) {
        try {
            builder.start()
        } catch (IOException missing) {
            throw new AssertionError("this needs $program (Node.js 20 or newer) on the PATH, to prove that OpenAI's own client works", missing)
        }
    }
}
