package dev.reelport.cli.service

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import org.spockframework.runtime.ConditionNotSatisfiedError
import org.spockframework.runtime.SpockTimeoutError
import spock.util.concurrent.PollingConditions

/** The service as the build packs it, in a process of its own: its classes are on no class path of this module. */
final class ServiceProcess implements Closeable {

    static final Path LIBRARIES = Path.of('../app-http/target/dist/lib').toAbsolutePath().normalize()

    final int port
    final Path log
    private final Path folder
    private final Map<String, String> environment
    private final HttpClient client = HttpClient.newHttpClient()
    private Process process

    /** Starts it and waits until it is ready. */
    ServiceProcess(Path folder, Map<String, String> environment = [:], int port = freePort()) {
        assert Files.isDirectory(LIBRARIES): 'app-http is packed before these specs run: mvn verify'
        this.folder = folder
        this.environment = [REELPORT_DATA_FOLDER: folder.resolve('data').toString(),
                            REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE: '100000'] + environment
        this.port = port
        log = folder.resolve('service.log')
        start()
    }

    static int freePort() {
        new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
    }

    boolean isAlive() {
        process.alive
    }

    String getUrl() {
        "http://127.0.0.1:$port"
    }

    /** Starts it again where it was. */
    void start() {
        process = run("-micronaut.server.port=$port".toString()).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start()
        until { process.alive && answers() }
    }

    /** What another command of the service prints. */
    String output(String... arguments) {
        def command = run(*arguments).start()
        def text = command.inputStream.text
        assert command.waitFor() == 0: text
        text
    }

    private ProcessBuilder run(String... arguments) {
        def builder = new ProcessBuilder([ProcessHandle.current().info().command().get(), '--enable-native-access=ALL-UNNAMED',
                                          '--sun-misc-unsafe-memory-access=allow', '-XX:TieredStopAtLevel=1',
                                          '-cp', "$LIBRARIES/*".toString(), 'dev.reelport.http.Main'] + arguments.toList())
        builder.directory(folder.toFile()).redirectErrorStream(true)
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') || it.startsWith('XDG_') }
        builder.environment().putAll(environment)
        builder
    }

    private boolean answers() {
        try {
            return client.send(request('GET', '/health/readiness'), BodyHandlers.discarding()).statusCode() == 200
        } catch (IOException notYet) {
            return false
        }
    }

    /** The JSON at a path. */
    Object get(String path) {
        dev.reelport.cli.CliWorld.parsed(client.send(request('GET', path), BodyHandlers.ofString()).body())
    }

    /** The request as it came, and the answer as it goes. */
    byte[] relay(dev.reelport.testkit.Recorded asked) {
        def builder = HttpRequest.newBuilder(URI.create(url + asked.target())).method(asked.method(), BodyPublishers.ofByteArray(asked.body()))
        ['Content-Type', 'Idempotency-Key', 'X-Reelport-Fidelity', 'Last-Event-ID', 'Accept'].each { name ->
            asked.header(name).ifPresent { builder.header(name, it) }
        }
        def answer = client.send(builder.build(), BodyHandlers.ofByteArray())
        def head = "HTTP/1.1 ${answer.statusCode()} Status\nContent-Type: ${answer.headers().firstValue('content-type').orElse('text/plain')}"
        dev.reelport.testkit.Reply.raw(head.toString(), answer.body()).bytes()
    }

    private HttpRequest request(String method, String path) {
        HttpRequest.newBuilder(URI.create(url + path)).method(method, BodyPublishers.noBody()).build()
    }

    /** Asks again and again until it holds, within a minute or two. */
    void until(Closure<Boolean> holds) {
        try {
            new PollingConditions(timeout: 120, delay: 0.05).eventually { assert holds() }
        } catch (SpockTimeoutError | ConditionNotSatisfiedError late) {
            throw new AssertionError("the service did not come so far:\n${Files.readString(log)}", late)
        }
    }

    /** As a machine that loses power: nothing is tidied up. */
    void kill() {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)
    }

    @Override
    void close() {
        kill()
        client.close()
    }
}
