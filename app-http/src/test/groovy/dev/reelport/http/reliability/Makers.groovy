package dev.reelport.http.reliability

import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.http.Surroundings
import dev.reelport.http.simulator.Seen
import dev.reelport.http.simulator.Simulator
import dev.reelport.language.document.Document
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.time.InstantSource
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.random.RandomGenerator

/** The simulator, whose films cost nothing and whose answers take their time, and what it saw. */
final class Makers implements Closeable {

    static final FORMATS = ['openai', 'duomi', 'unified']

    /** From look to look, a tenth more or less. */
    static final Duration INTERVAL = Duration.ofSeconds(1)

    private static final QUICK = Duration.ofMillis(300)
    private static final int PAGE = 10_000

    final Queue<Seen> seen = new ConcurrentLinkedQueue<>()
    final Line line
    private final Simulator simulator
    private final ApplicationContext context
    private volatile CountDownLatch creates = new CountDownLatch(0)

    /** @param slowest answers take up to so many milliseconds */
    Makers(RandomGenerator chance, int slowest) {
        context = ApplicationContext.builder().deduceEnvironment(false).banner(false).enableDefaultPropertySources(false)
                .singletons(Surroundings.noConfiguration()).start()
        simulator = Simulator.start(0, Document.yaml(script(QUICK).bytes, 'script.yaml'), context.getBeansOfType(ProviderFormat), InstantSource.system(), { note(it) })
        line = new Line(simulator.address().port, { Duration.ofMillis(chance.nextInt(slowest + 1)) })
    }

    private void note(Seen one) {
        seen << one
        if (one.route() == 'create') {
            creates.countDown()
        }
    }

    private static String script(Duration running) {
        "{films: shared, tasks: {waiting: 0s, running: ${running.toMillis()}ms}}"
    }

    /** From now on a film takes so long. */
    void pace(Duration running) {
        def request = HttpRequest.newBuilder(simulator.address().resolve('/_faults')).PUT(BodyPublishers.ofString(script(running))).build()
        HttpClient.newHttpClient().withCloseable { assert it.send(request, BodyHandlers.discarding()).statusCode() == 200 }
    }

    /** The account that can make what a sample of that format asks for. */
    static String forSample(String format) {
        format in ['unified', 'unified-pro'] ? 'unified' : 'openai'
    }

    /** Opens when so many more creates have come. */
    CountDownLatch after(int number) {
        creates = new CountDownLatch(number)
    }

    List<Seen> of(String route) {
        seen.toList().findAll { it.route() == route }
    }

    /** The hashes of the films that were fetched, by task. */
    Map<String, List<String>> films() {
        def films = [:]
        for (int after = 0, count = PAGE; count == PAGE; after += count) {
            def page = new JsonSlurper().parse(URI.create("${simulator.address()}/_tasks?limit=$PAGE&after=$after").toURL())
            page.each { films[it.id] = it.films }
            count = page.size()
        }
        films
    }

    /** How a service finds them, each under the name of its format. */
    Map<String, String> environment() {
        FORMATS.collectEntries { format ->
            String name = "REELPORT_PROVIDERS_${format.toUpperCase()}_"
            [(name + 'FORMAT'): format, (name + 'BASE_URL'): "http://127.0.0.1:${line.port()}/$format".toString(), (name + 'API_KEY'): 'canary-key-4711',
             (name + 'PRIVATE_NETWORKS'): '127.0.0.0/8', (name + 'POLL_INTERVAL'): "${INTERVAL.toSeconds()}s".toString(), (name + 'ANSWER_TIMEOUT'): '20s']
        }
    }

    @Override
    void close() {
        line.close()
        simulator.close()
        context.close()
    }
}
