package dev.reelport.bench

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.util.concurrent.PollingConditions

/** The servers that take part in a benchmark, each a process of its own, by name; closing ends them all. */
final class Servers implements Closeable {

    static final PORTKEY = 'Portkey 1.15.2'

    private static final PACKAGE = '{"private": true, "dependencies": {"@portkey-ai/gateway": "1.15.2"}, "overrides": {"@hono/node-server": "1.13.5"}}'

    private final Path folder
    private final Map<String, Process> processes = [:]
    private final Map<String, Double> starts = [:]

    Servers(Path folder) {
        this.folder = folder
    }

    static int port() {
        new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
    }

    /** Fetches Portkey's gateway from npm; where it is. */
    Path portkeyInstalled() {
        def home = Files.createDirectories(folder.resolve('portkey'))
        Files.writeString(home.resolve('package.json'), PACKAGE)
        def install = new ProcessBuilder('npm', 'install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts').directory(home.toFile()).redirectErrorStream(true).start()
        def said = install.inputStream.text
        assert install.waitFor() == 0: said
        home
    }

    /** Its port. */
    int portkey(String name, Path home) {
        int port = port()
        started(name, ['node', home.resolve('node_modules/@portkey-ai/gateway/build/start-server.js'), "--port=$port", '--headless'], port, '/', [:])
        port
    }

    /** As it is shipped, but for who may ask how often; its port. */
    int reelport(String name, Path data, int provider, Map<String, String> more = [:]) {
        int port = port()
        started(name, [Path.of('../app-http/target/dist/reelport').toAbsolutePath(), 'serve', "-micronaut.server.port=$port"], port, '/health/readiness', [
                REELPORT_DATA_FOLDER                        : Files.createDirectories(data).toString(),
                REELPORT_PROVIDERS_STUB_FORMAT              : 'openai',
                REELPORT_PROVIDERS_STUB_BASE_URL            : "http://127.0.0.1:$provider".toString(),
                REELPORT_PROVIDERS_STUB_API_KEY             : 'sk-bench',
                REELPORT_PROVIDERS_STUB_PRIVATE_NETWORKS    : '127.0.0.0/8',
                REELPORT_PROVIDERS_STUB_POLL_INTERVAL       : '10min',
                REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE: '100000000',
        ] + more)
        port
    }

    /** Starts one and waits until it answers. */
    void started(String name, List<Object> command, int port, String path, Map<String, String> environment) {
        def builder = new ProcessBuilder(command*.toString()).directory(folder.toFile())
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') }
        builder.environment().putAll(environment)
        long begin = System.nanoTime()
        processes[name] = builder.redirectErrorStream(true).redirectOutput(Files.createTempFile(folder, 'server', '.log').toFile()).start()
        HttpClient.newHttpClient().withCloseable { client ->
            def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port$path")).method('GET', BodyPublishers.noBody()).build()
            new PollingConditions(timeout: 60, delay: 0.02).eventually { assert client.send(request, BodyHandlers.discarding()).statusCode() < 500 }
        }
        starts[name] = (System.nanoTime() - begin) / 1e9d
    }

    /** How many seconds it took until it answered. */
    double start(String name) {
        starts[name]
    }

    /** In MiB, by a line of Linux's status of the process. */
    long memory(String name, String line) {
        (Files.readString(Path.of("/proc/${processes[name].pid()}/status")) =~ /$line:\s+(\d+) kB/)[0][1].toLong().intdiv(1024)
    }

    /** Ends one. */
    void end(String name) {
        def process = processes.remove(name)
        process.destroy()
        process.waitFor(30, TimeUnit.SECONDS) ?: process.destroyForcibly()
    }

    @Override
    void close() {
        processes.keySet().toList().reverse().each { end(it) }
    }
}
