package dev.reelport.cli

import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** A world for commands: folders of its own, a sandbox in one of them, and a clock that a spec moves. */
class CliWorld {
    final Path folder
    final Path work
    final Path state
    final Map<String, String> environment
    Instant now = Instant.parse('2026-11-21T12:00:00Z')
    boolean terminal
    /** Whether standard output takes nothing, like a full disk. */
    boolean full
    /** What is piped in. */
    byte[] piped = new byte[0]
    /** What waiting does: by default it leaves the processor to the sandbox, which draws in real time. */
    Closure<?> waiting = { Duration pause -> Thread.yield() }

    CliWorld(Path folder) {
        this.folder = folder
        work = Files.createDirectories(folder.resolve('work'))
        state = folder.resolve('state')
        environment = [XDG_STATE_HOME: state.toString()]
        provider('sandbox')
    }

    /** One more sandbox, configured by environment variables. */
    void provider(String name, Map<String, String> settings = [:]) {
        def all = [format: 'sandbox', directory: folder.resolve("tasks-of-$name").toString()] + settings
        all.each { setting, value ->
            environment["REELPORT_PROVIDERS_${(name + '_' + setting).toUpperCase().replace('-', '_')}".toString()] = value
        }
    }

    /** From now on waiting takes no real time, and this world's time passes. */
    void timeFlies() {
        waiting = { Duration pause -> now = now.plus(pause) }
    }

    void withoutProviders() {
        environment.keySet().removeIf { it.startsWith('REELPORT_') }
    }

    Path file(String name, String text) {
        file(name, text.bytes)
    }

    Path file(String name, byte[] bytes) {
        def file = work.resolve(name)
        Files.createDirectories(file.parent)
        Files.write(file, bytes)
    }

    Run run(String... arguments) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def surroundings = new Surroundings(
            Map.copyOf(environment), work, folder.resolve('home'), new ByteArrayInputStream(piped),
            new PrintStream(full ? new FullDisk() : out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), terminal,
            { now },
            { Duration pause -> waiting(pause) })
        int status = Main.run(surroundings, arguments)
        new Run(status: status, out: out.toString('UTF-8'), err: err.toString('UTF-8'))
    }

    Path getJournal() {
        state.resolve('reelport/journal.jsonl')
    }

    List<Map> journalLines() {
        Files.exists(journal) ? Files.readAllLines(journal).collect { parsed(it) as Map } : []
    }

    List<String> films(Path where = work) {
        Files.list(where).withCloseable { it.toList() }.findAll { it.toString().endsWith('.mp4') }*.fileName*.toString().sort()
    }

    static Object parsed(String json) {
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(json, Object)
    }

    static class FullDisk extends OutputStream {
        @Override
        void write(int any) throws IOException {
            throw new IOException('no space left on device')
        }
    }

    static class Run {
        int status
        String out
        String err

        List<String> getLines() {
            out.readLines()
        }

        List<String> getErrors() {
            err.readLines()
        }

        /** Fails unless standard output is one JSON value and nothing else. */
        Object getJson() {
            assert lines.size() == 1
            CliWorld.parsed(out)
        }

        @Override
        String toString() {
            "[$status]\n$out---\n$err"
        }
    }
}
