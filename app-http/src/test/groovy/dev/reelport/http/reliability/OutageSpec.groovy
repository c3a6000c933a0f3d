package dev.reelport.http.reliability

import dev.reelport.domain.job.Stage
import dev.reelport.http.ServiceProcess
import dev.reelport.http.compat.Samples
import dev.reelport.http.simulator.TestSimulator
import dev.reelport.http.webhook.Receiver
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.random.RandomGenerator
import java.util.random.RandomGeneratorFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Three services on one PostgreSQL that stand still and go on, die, and lose their database. How long the database is away
 * at the least says {@code -Doutage=30}, in seconds.
 */
@Stepwise
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class OutageSpec extends Specification {

    private static final int SECONDS = Integer.getInteger('outage', 5)
    private static final int WISHES = 24

    /** Longer than the database is away, and looks are counted. */
    private static final Duration A_WHILE = Duration.ofSeconds(40 + 2 * SECONDS)

    /** What whoever puts an intent on record waits for, where there is a trigger. */
    private static final int GATE = 4_711

    private static final String WAIT = """
            create or replace function wait() returns trigger language plpgsql as
            'begin perform pg_advisory_lock_shared($GATE); perform pg_advisory_unlock_shared($GATE); return new; end'
            """
    private static final String AT_THE_INTENT =
            "create trigger gate before update on jobs for each row when (new.stage = 'SUBMITTING') execute function wait()"
    private static final String AT_ITS_COMMIT = "create constraint trigger gate after update on jobs deferrable initially deferred" +
            " for each row when (new.stage = 'SUBMITTING') execute function wait()"

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    EmbeddedPostgres postgres

    @Shared
    @AutoCleanup
    Line line

    @Shared
    RandomGenerator chance = RandomGeneratorFactory.of('L64X128MixRandom').create(KillSpec.SEED)

    @Shared
    @AutoCleanup
    Makers makers = new Makers(chance, 300)

    @Shared
    @AutoCleanup
    Crowd crowd = new Crowd(8, chance)

    @Shared
    @AutoCleanup
    Receiver shop = new Receiver()

    @Shared
    List<ServiceProcess> replicas = []

    def setupSpec() {
        postgres = begun(0)
        line = new Line(postgres.port)
        replicas = (1..3).collect { CompletableFuture.supplyAsync { start() } }*.join()
    }

    def cleanupSpec() {
        replicas*.close()
    }

    def "a replica that stands still #moment sends nothing twice when it goes on"() {
        given: 'it will wait there'
        def (one, other) = replicas
        def database = connection()
        [WAIT, trigger, "select pg_advisory_lock($GATE)".toString()].each { run(database, it) }
        if (!onTheGate) {
            makers.line.holdAnswers()
        }

        when: 'it freezes there, and the others go on'
        one.begin('POST', '/api/videos', [script: [prompt: moment], duration: '4s', provider: 'openai', model: 'sora-2'])
        one.until { onTheGate ? waiting(database) == 1 : posts(moment) == 1 }
        one.freeze()
        run(database, "select pg_advisory_unlock($GATE)")
        makers.line.mend()
        other.until { state(other) == meanwhile }

        then:
        posts(moment) == before

        when: 'it goes on as if nothing had been'
        one.thaw()
        other.until { state(other) == 'succeeded' && one.send('GET', '/health/readiness').status == 200 }

        then: 'what it hears late is believed'
        posts(moment) == 1

        cleanup:
        one.thaw()
        run(database, 'drop trigger if exists gate on jobs')
        database.close()

        where: 'the others hand it over; or they doubt it, and it was not sent yet; or it was'
        moment                                | trigger       | onTheGate || meanwhile    | before
        'before its intent is kept'           | AT_THE_INTENT | true      || 'succeeded'  | 1
        'with its intent kept and nothing sent' | AT_ITS_COMMIT | true    || 'unresolved' | 0
        'while the answer is on its way'      | 'select 1'    | false     || 'unresolved' | 1
    }

    def "where one of three dies, and one stands still and goes on, every job ends once"() {
        given:
        def (well, frozen, killed) = replicas
        crowd.ports = replicas*.port
        def reached = makers.after(WISHES.intdiv(2))

        when: 'both while they hand over'
        crowd.wish(2 * WISHES)
        reached.await(60, TimeUnit.SECONDS)
        killed.kill()
        frozen.freeze()
        crowd.ports = [well.port]

        then: 'the one that is left ends what they had'
        settle(well)

        when:
        frozen.thaw()
        replicas[2] = start()

        then:
        frozen.until { frozen.send('GET', '/api/videos?limit=1').status == 200 }
        settle(frozen)
        wrongs(frozen) == []

        cleanup:
        frozen.thaw()
    }

    def "while the database is #away nothing is taken, nothing is sent, and the services say so; when it is back, nobody is stormed"() {
        given: 'films that are being made for longer than that'
        makers.pace(A_WHILE)
        crowd.ports = replicas*.port
        crowd.wish(WISHES)
        new PollingConditions(timeout: 60, delay: 0.2).eventually { assert crowd.content && makers.of('look').size() > 0 }
        def before = makers.of('create').size()

        when:
        leave()
        def begin = System.nanoTime()
        def refused = TestSimulator.CREATES.collect { format, create -> asked("/$format${create[0]}", create[1] + [prompt: "$away $format".toString()], format) }
        def ours = [asked('/api/videos', [script: [prompt: "$away ours".toString()], duration: '4s', provider: 'openai', model: 'sora-2'])]
        def reads = ['/api/videos', '/api/videos/video_1', '/openai/v1/videos/video_1'].collect { path -> replicas[0].begin('GET', path, null) }

        then: 'each in its own words'
        refused.collect { [it.format, it.answer.join()] }.every { format, answer ->
            answer.status == 503 && Samples.message(format, answer.json).contains('nothing was sent')
        }
        ours[0].answer.join().with { status == 503 && json.type == '/problems/store' && json.detail.contains('nothing was sent') }
        reads*.join()*.status == [503] * 3
        makers.of('create').size() == before

        when:
        after(begin, SECONDS)
        comeBack()
        replicas.each { replica -> replica.until { replica.send('GET', '/api/videos?limit=1').status == 200 } }
        def back = System.nanoTime()
        int seen = makers.seen.size()
        new PollingConditions(timeout: 60, delay: 0.5).eventually { assert looks(seen).size() >= WISHES }
        def looks = looks(seen)
        double waited = (System.nanoTime() - back) / 1e9

        then: 'they are all looked at again, and no more often than ever'
        looks.every { it.value <= waited / (0.9 * Makers.INTERVAL.toSeconds()) + 2 }

        and: 'what was refused is nowhere'
        makers.of('create').size() == before
        !Reckoning.kept(url(), films()).any { it.prompt.startsWith(away) }

        and: 'what was taken ends once'
        settle(replicas[0])
        wrongs(replicas[0]) == []
        crowd.surprises.toList() == []

        cleanup:
        line.mend()

        where:
        away                       | leave                    | comeBack
        'cut off without a word'   | { line.fallSilent() }    | { line.cut(); line.mend() }
        'ended and begun again'    | { postgres.close() }     | { postgres = begun(line.server) }
    }

    def "each film that came home was told at least once, and always under the same name"() {
        given:
        def home = Reckoning.kept(url(), films()).findAll { it.stage == Stage.SUCCEEDED }*.id as Set

        expect:
        new PollingConditions(timeout: 90, delay: 1).eventually { assert told().keySet() == home }
        told().values().every { messages -> messages.collect { Receiver.id(it) }.toSet().size() == 1 }
    }

    /** How often each task was looked at, behind that many requests. */
    private Map<String, Integer> looks(int behind) {
        makers.seen.toList().drop(behind).findAll { it.route() == 'look' }.countBy { it.task() }
    }

    private Map<String, List> told() {
        shop.requests().groupBy { Receiver.json(it).data.id }
    }

    private Map asked(String path, Map body, String format = null) {
        def headers = format ? ['X-Reelport-Provider': Makers.forSample(format)] : [:]
        [format: format, answer: replicas[chance.nextInt(3)].begin('POST', path, body, headers)]
    }

    private boolean settle(ServiceProcess service) {
        new PollingConditions(timeout: 180, delay: 1).eventually {
            assert crowd.content
            assert new Reckoning(jobs: Reckoning.kept(url(), films())).settled
        }
        true
    }

    private List<String> wrongs(ServiceProcess service) {
        Reckoning.of(url(), films(), service, makers, crowd).wrongs()
    }

    private Path films() {
        folder.resolve('data/films')
    }

    /** Not before so many seconds have passed since then. */
    private static void after(long begin, int seconds) {
        long left = begin + TimeUnit.SECONDS.toNanos(seconds) - System.nanoTime()
        CompletableFuture.runAsync({ }, CompletableFuture.delayedExecutor(Math.max(0, left), TimeUnit.NANOSECONDS)).join()
    }

    private long posts(String prompt) {
        makers.of('create').count { it.prompt() == prompt }
    }

    private static String state(ServiceProcess service) {
        service.send('GET', '/api/videos?limit=1').json.videos[0]?.state
    }

    private static void run(Connection database, String statement) {
        database.createStatement().withCloseable { it.execute(statement) }
    }

    private static int waiting(Connection database) {
        database.createStatement().withCloseable {
            def rows = it.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and objid = $GATE and not granted")
            rows.next()
            rows.getInt(1)
        }
    }

    private Connection connection() {
        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:${postgres.port}/postgres", 'postgres', 'postgres')
    }

    private String url() {
        url(postgres.port)
    }

    private static String url(int port) {
        "postgresql://postgres:postgres@127.0.0.1:$port/postgres"
    }

    private EmbeddedPostgres begun(int port) {
        EmbeddedPostgres.builder().setDataDirectory(folder.resolve('postgres')).setCleanDataDirectory(false).setPort(port).start()
    }

    private ServiceProcess start() {
        new ServiceProcess(folder, makers.environment() + [
                REELPORT_DATABASE_URL                          : url(line.port()).toString(),
                REELPORT_DATABASE_HEARTBEAT                    : '500ms',
                REELPORT_SERVICE_HAND_OVER_LIMIT               : '2s',
                REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE   : '1000000',
                REELPORT_SERVICE_SECURITY_READS_PER_MINUTE     : '1000000',
                REELPORT_SERVICE_WEBHOOKS_SHOP_URL             : "${shop.base()}/hook".toString(),
                REELPORT_SERVICE_WEBHOOKS_SHOP_SECRETS         : Receiver.SECRET,
                REELPORT_SERVICE_WEBHOOKS_SHOP_EVENTS          : 'video.home',
                REELPORT_SERVICE_WEBHOOKS_SHOP_PRIVATE_NETWORKS: '127.0.0.0/8',
        ])
    }
}
