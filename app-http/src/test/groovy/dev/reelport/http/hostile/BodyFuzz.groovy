package dev.reelport.http.hostile

import com.code_intelligence.jazzer.api.BugDetectors
import com.code_intelligence.jazzer.api.FuzzedDataProvider
import dev.reelport.http.Kept
import dev.reelport.http.TestService
import dev.reelport.http.api.LanguageBodies
import dev.reelport.http.compat.FormatBodies
import groovy.transform.CompileStatic
import java.nio.file.Files
import java.nio.file.Path

/**
 * What Jazzer calls with one message after another: a line with the path, a line with the media type, and the body. Each goes
 * through all of the service but the socket and the database, and every {@value #TO_THE_SERVICE}th through these too.
 */
@CompileStatic
final class BodyFuzz {

    /** A format's name, or {@code reelport}: all messages are in it. Not set: in that of their paths. */
    static final String FORMAT = System.getProperty('reelport.fuzz.format')

    /** One in so many is sent to the service, which keeps what it takes on disk. */
    static final int TO_THE_SERVICE = 500

    /** How much more may live on the heap at the end than at the beginning. */
    private static final long GROWTH = 24L << 20

    private static TestService service
    private static FormatBodies formats
    private static LanguageBodies language
    private static Kept kept
    private static long messages
    private static long taken
    private static long sent
    private static long liveAtFirst

    private BodyFuzz() {}

    static void fuzzerInitialize() {
        def folder = Files.createTempDirectory(Path.of(System.getProperty('java.io.tmpdir')), 'fuzz')
        service = new TestService(folder,
                "reelport: {providers: {sandbox: {format: sandbox, outcome: no-film, directory: '${folder.resolve('box')}'}}}",
                ['reelport.service.security.creates-per-minute': 1_000_000_000,
                 'reelport.service.callbacks.private-networks' : '127.0.0.0/8'] as Map<String, Object>)
        formats = new FormatBodies(service.server.applicationContext)
        language = new LanguageBodies(service.server.applicationContext)
        kept = new Kept(folder.resolve('data'))
    }

    static void fuzzerTestOneInput(FuzzedDataProvider input) {
        def message = Message.of(input.consumeRemainingAsBytes(), FORMAT)
        messages++
        boolean isTaken = message.isOurs() ? language.isTaken(message.request(), message.body) : formats.isTaken(message.request(), message.body)
        if (isTaken) {
            taken++
        }
        if (messages % TO_THE_SERVICE == 0) {
            send(message)
        }
        if (messages == 20_000) {
            liveAtFirst = live()
        }
    }

    /** Either it is refused and nothing is kept, or one order with one job. */
    private static void send(Message message) {
        long before = kept.orders()
        BugDetectors.allowNetworkConnections { String host, Integer port -> port == service.server.port }
        def answer = service.send('POST', message.path, message.body, ['Content-Type': message.mediaType])
        int status = answer.status as int
        assert status < 500
        assert kept.orders() == before + (status < 300 ? 1 : 0)
        sent++
    }

    private static long live() {
        System.gc()
        Runtime.runtime.totalMemory() - Runtime.runtime.freeMemory()
    }

    static void fuzzerTearDown() {
        System.err.printf('FUZZED %d messages, %d taken, %d sent to the service, %d orders kept, live heap %d KiB, %d KiB at first%n',
                messages, taken, sent, kept.orders(), live() >> 10, liveAtFirst >> 10)
        assert liveAtFirst == 0 || live() < liveAtFirst + GROWTH
        kept.close()
        service.close()
    }
}
