package dev.reelport.http

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import org.spockframework.runtime.ConditionNotSatisfiedError
import org.spockframework.runtime.SpockTimeoutError
import spock.util.concurrent.PollingConditions

/** The service as a process of its own, which can be killed as a machine that loses power would. */
final class ServiceProcess implements Closeable {

    private static final int PATIENCE_SECONDS = 60

    final int port
    final Path log
    private final Process process
    private final HttpClient client = HttpClient.newHttpClient()

    /** Starts it and waits until it is ready. @param options of its JVM */
    ServiceProcess(Path folder, Map<String, String> environment, List<String> options = []) {
        port = new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
        log = Files.createTempFile(folder, 'service-', '.log')
        def builder = new ProcessBuilder(
                [ProcessHandle.current().info().command().get(), *options, '--enable-native-access=ALL-UNNAMED',
                '--sun-misc-unsafe-memory-access=allow', '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'),
                'dev.reelport.http.Main', "-micronaut.server.port=$port".toString()])
        builder.directory(folder.toFile())
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') || it.startsWith('XDG_') }
        builder.environment().putAll([REELPORT_DATA_FOLDER: folder.resolve('data').toString()] + environment)
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start()
        until { process.alive && answers() }
    }

    private boolean answers() {
        try {
            return send('GET', '/health/readiness').status == 200
        } catch (IOException notYet) {
            return false
        }
    }

    /** Sends and reads to the end. */
    Map send(String method, String path, body = null, Map<String, String> headers = [:]) {
        read(client.send(request(method, path, body, headers), BodyHandlers.ofString()))
    }

    /** Sends, and waits for nothing. */
    CompletableFuture<Map> begin(String method, String path, body, Map<String, String> headers = [:]) {
        client.sendAsync(request(method, path, body, headers), BodyHandlers.ofString()).thenApply { read(it) }
    }

    /** Listens: its lines, as they come, to the end of the stream. */
    Iterator<String> listen(String path) {
        client.send(request('GET', path, null, [:]), BodyHandlers.ofLines()).body().iterator()
    }

    private HttpRequest request(String method, String path, body, Map<String, String> headers) {
        def builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port$path"))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JsonOutput.toJson(body)))
        (headers + (body == null ? [:] : ['Content-Type': 'application/json'])).each { name, value -> builder.header(name, value) }
        builder.build()
    }

    private static Map read(answer) {
        [status: answer.statusCode(), text: answer.body(), json: answer.body().startsWith('{') ? new JsonSlurper().parseText(answer.body()) : null]
    }

    /** Asks again and again until it holds, within a minute. */
    void until(Closure<Boolean> holds) {
        try {
            new PollingConditions(timeout: PATIENCE_SECONDS, delay: 0.05).eventually { assert holds() }
        } catch (SpockTimeoutError | ConditionNotSatisfiedError late) {
            throw new AssertionError("the service did not come so far:\n${Files.readString(log)}", late)
        }
    }

    /** As a machine that loses power: nothing is tidied up. */
    void kill() {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)
    }

    /** As a machine that stands still: it holds its connections and its locks, and does nothing. */
    void freeze() {
        signal('STOP')
    }

    /** It goes on as if nothing had been. */
    void thaw() {
        signal('CONT')
    }

    private void signal(String name) {
        assert new ProcessBuilder('kill', "-$name".toString(), "${process.pid()}".toString()).start().waitFor() == 0
    }

    /** No file of its grows beyond so many bytes from now on, as on a disk that is full; absent: any does. */
    void limitFiles(Integer bytes) {
        assert new ProcessBuilder('prlimit', "--fsize=${bytes ?: 'unlimited'}:unlimited".toString(), '--pid', "${process.pid()}".toString()).start().waitFor() == 0
    }

    long pid() {
        process.pid()
    }

    /** As an operator who asks it to end, and does not wait. */
    void askToEnd() {
        process.destroy()
    }

    /** Waits until it has ended; its exit code. */
    int ended() {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not end:\n${Files.readString(log)}")
        }
        process.exitValue()
    }

    @Override
    void close() {
        kill()
        client.close()
    }
}
