package dev.reelport.reliability

import dev.reelport.cli.CliWorld
import dev.reelport.cli.service.ServiceProcess
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The simulator as the build packs it, in a process of its own, on a port of its choice. */
final class SimulatorProcess implements Closeable {

    final String url
    private final Process process
    private final HttpClient client = HttpClient.newHttpClient()

    SimulatorProcess(Path folder) {
        assert Files.isDirectory(ServiceProcess.LIBRARIES): 'app-http is packed before these specs run: mvn verify'
        def log = Files.createTempFile(folder, 'simulator-', '.log')
        process = new ProcessBuilder(ProcessHandle.current().info().command().get(), '--enable-native-access=ALL-UNNAMED',
                '--sun-misc-unsafe-memory-access=allow', '-XX:TieredStopAtLevel=1', '-cp', "$ServiceProcess.LIBRARIES/*".toString(),
                'dev.reelport.http.Main', 'simulate', '--port', '0').directory(folder.toFile()).redirectError(log.toFile()).start()
        url = process.inputReader().readLine()
        assert url: "the simulator did not start:\n${Files.readString(log)}"
    }

    /** Plays another script from now on. */
    void play(String script) {
        def answer = client.send(HttpRequest.newBuilder(URI.create("$url/_faults")).PUT(BodyPublishers.ofString(script)).build(), BodyHandlers.ofString())
        assert answer.statusCode() == 200: answer.body()
    }

    /** How many requests it has seen. */
    long count() {
        get('/_requests?limit=1').count
    }

    /** The creates that came behind that many requests. */
    List<Map> creates(long after) {
        get("/_requests?route=create&limit=10000&after=$after").requests
    }

    /** The calls it has made behind that many requests. */
    List<Map> calls(long after) {
        get("/_requests?route=callback&limit=10000&after=$after").requests
    }

    /** The formats to which that fault was played behind that many requests. */
    Set<String> struck(long after) {
        get("/_requests?limit=10000&after=$after").requests.findAll { it.fault }*.format as Set
    }

    private Object get(String path) {
        CliWorld.parsed(client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString()).body())
    }

    @Override
    void close() {
        process.destroy()
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly()
        }
        client.close()
    }
}
