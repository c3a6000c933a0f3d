package dev.reelport.http.reliability

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.ConcurrentMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import java.util.random.RandomGenerator

/**
 * Clients who have films made over connections of their own, in four languages. Each wish is of another prompt. Some have a key,
 * and repeat a wish under it until they are answered; some repeat themselves as OpenAI's SDKs do, which in our own language nobody
 * does; the others give up.
 */
final class Crowd implements Closeable {

    /** How a wish is put: where, as what, and how the answer names the video. */
    static final TONGUES = [
            native : [path: '/api/videos', body: { [script: [prompt: it], duration: '4s', provider: 'openai', model: 'sora-2'] }],
            openai : [path: '/openai/v1/videos', body: { [prompt: it, model: 'sora-2', seconds: '4'] }],
            duomi  : [path: '/duomi/v1/videos/generations', body: { [prompt: it, model: 'sora-2'] }],
            unified: [path: '/unified/v1/video/create',
                      body: { [prompt: it, size: 'large', model: 'sora-2', images: [], orientation: 'portrait', duration: 15] }],
    ]

    /** How clients take it when they are not answered. */
    enum Temper { GIVES_UP, HAS_A_KEY, REPEATS_ITSELF }

    private static final Duration PAUSE = Duration.ofMillis(50)
    private static final Duration PATIENCE = Duration.ofSeconds(40)

    /** By prompt, the names that the wish was answered with: one, if all is well. */
    final ConcurrentMap<String, Set<String>> told = new ConcurrentHashMap<>()

    /** What is no success and no outage. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>()
    final AtomicInteger asked = new AtomicInteger()
    final AtomicInteger unheard = new AtomicInteger()
    final AtomicInteger repeated = new AtomicInteger()

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build()
    private final Queue<Map> wishes = new ConcurrentLinkedQueue<>()
    private final AtomicInteger busy = new AtomicInteger()
    private final RandomGenerator chance
    private final List<Thread> clients
    private final CountDownLatch closed = new CountDownLatch(1)

    /** Where the services are; one of them is asked. */
    volatile List<Integer> ports = []

    Crowd(int clients, RandomGenerator chance) {
        this.chance = chance
        this.clients = (1..clients).collect { Thread.startVirtualThread { live() } }
    }

    /** Has them wish for so many more. */
    void wish(int more) {
        more.times {
            def number = asked.incrementAndGet()
            def tongue = TONGUES.keySet()[chance.nextInt(TONGUES.size())]
            def tempers = tongue == 'native' ? [Temper.GIVES_UP, Temper.HAS_A_KEY] : Temper.values().toList()
            wishes << [prompt: "wish $number".toString(), tongue: tongue, temper: tempers[chance.nextInt(tempers.size())], tries: 0]
        }
    }

    /** Whether nobody wants anything any more. */
    boolean isContent() {
        wishes.empty && busy.get() == 0
    }

    private void live() {
        while (closed.count > 0) {
            busy.incrementAndGet()
            def wish = ports ? wishes.poll() : null
            boolean heard = wish != null && ask(wish)
            busy.decrementAndGet()
            if (!heard) {
                closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
            }
        }
    }

    /** Whether there was an answer. */
    private boolean ask(Map wish) {
        try {
            def answer = http.send(request(wish), BodyHandlers.ofString())
            if (answer.statusCode() < 300) {
                told.computeIfAbsent(wish.prompt) { ConcurrentHashMap.newKeySet() } << new JsonSlurper().parseText(answer.body()).id
                return true
            }
            if (answer.statusCode() != 503) {
                surprises << "$wish: ${answer.statusCode()} ${answer.body()}".toString()
                return true
            }
        } catch (ConnectException nobodyThere) {
            wishes << wish
            return false
        } catch (IOException broken) {
            unheard.incrementAndGet()
        }
        if (wish.temper != Temper.GIVES_UP) {
            repeated.incrementAndGet()
            wish.tries++
            wishes << wish
        }
        false
    }

    private HttpRequest request(Map wish) {
        def tongue = TONGUES[wish.tongue]
        def port = ports[chance.nextInt(ports.size())]
        def builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port${tongue.path}")).timeout(PATIENCE)
                .header('Content-Type', 'application/json')
                .POST(BodyPublishers.ofString(JsonOutput.toJson(tongue.body(wish.prompt))))
        if (wish.tongue != 'native') {
            builder.header('X-Reelport-Provider', wish.tongue)
        }
        switch (wish.temper) {
            case Temper.HAS_A_KEY: return builder.header('Idempotency-Key', wish.prompt).build()
            case Temper.REPEATS_ITSELF: return builder.header('X-Stainless-Retry-Count', "$wish.tries").build()
            default: return builder.build()
        }
    }

    @Override
    void close() {
        closed.countDown()
        clients*.join()
        http.close()
    }
}
