package dev.reelport.secrets

import dev.reelport.cli.service.ServiceProcess
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * The real service and the real tool, each a process of its own, with a canary for every secret there is, through all that
 * can go well or wrong in every format; then every byte that came out of them is read. With all that libraries tell, and on
 * PostgreSQL and S3, it is run by hand: {@code mvn -Pcanaries verify}.
 */
@Timeout(900)
class CanariesSpec extends Specification {

    static final List<String> FORMATS = ['unified', 'unified-pro', 'duomi', 'openai-storyboard', 'openai', 'sglang', 'vllm-omni', 'turbo']

    /** What a maker does with a request; see {@link TaintedMaker}. */
    static final List<String> COURSES = ['film', 'failed', 'unauthorized', 'refused', 'broken', 'garbage', 'elsewhere', 'lost']

    /** As an operator finds out what is the matter: our own code tells all, the libraries what they tell as shipped. */
    static final OURS_TELLS_ALL = [LOGGER_LEVELS_DEV_REELPORT: 'TRACE']

    /** And where somebody has everything told. */
    static final ALL_TELL_ALL = [LOGGER_LEVELS_ROOT: 'DEBUG', LOGGER_LEVELS_DEV_REELPORT: 'TRACE', LOGGER_LEVELS_IO_MICRONAUT_HTTP_CLIENT: 'TRACE']

    /** What may be found after all, where, and why. */
    static final Map<String, List<String>> EXCEPTIONS = [
            'image link'      : ['database'],   // a request is kept as it is sent, so that it can be handed over after a crash
            'clip link'       : ['database'],   // likewise
            'result link'     : ['database'],   // films are fetched by it, and fetched again
            'callback address': ['database'],   // it is called
            'user of a link'  : ['database'],   // likewise, in an image's link as it is sent
    ]

    /** A seal opens a film to whoever has its link: its owner is told it, and what is told to them elsewhere is kept as it is sent. */
    static final List<String> SEALED = ['answers', 'database']

    @TempDir
    Path folder

    Canaries canaries = new Canaries()

    @AutoCleanup
    WireServer collector = WireServer.start()

    @AutoCleanup
    WireServer receiver = WireServer.start()

    @AutoCleanup
    WireServer store = WireServer.start()

    List<TaintedMaker> makers = FORMATS.collect { new TaintedMaker(it, canaries) }

    @AutoCleanup
    ServiceProcess service

    @AutoCleanup
    EmbeddedPostgres postgres

    HttpClient client = HttpClient.newHttpClient()

    /** Everything that came out, by what it came out of. */
    Map<String, byte[]> found = [:]

    Map<String, String> keys = [:]

    def setup() {
        collector.script { Reply.json(200, '{}') }
        def told = new AtomicInteger()
        receiver.script { Recorded request -> told.incrementAndGet() % 2 ? Reply.json(500, "{\"seen\": \"$canaries.callback\"}") : Reply.json(204, '') }
        def kept = new AtomicInteger()
        store.script { Recorded request ->
            request.method() == 'HEAD' || request.method() == 'PUT' && kept.incrementAndGet() % 3 ? Reply.raw("HTTP/1.1 200 OK\nETag: \"e\"", new byte[0])
                    : Reply.raw('HTTP/1.1 403 Forbidden\nContent-Type: application/xml', '<Error><Code>AccessDenied</Code><Message>no</Message></Error>'.bytes)
        }
    }

    def cleanup() {
        client.close()
        makers*.close()
    }

    def "of a full run nothing secret comes out: #database, #telling"() {
        given:
        start(database, levels)

        when:
        serve()
        runTool(levels)
        gather(database)

        then:
        leaks() == [:]

        and: 'there was something to find it in, and every course was taken in every format by both'
        ['log', 'figures', 'traces', 'answers', 'journal', 'database', 'tool'].every { found[it].length > 1000 }
        makers.collectEntries { maker -> [maker.format, COURSES.findAll { course -> maker.requests().count { it.method() == 'POST' && it.text().contains("WANT-$course") } < 2 }] }
                .findAll { it.value } == [:]
        makers.every { maker -> maker.requests().findAll { it.method() == 'POST' }.every { it.head().toString().contains(canaries.providerKey(maker.format)) } }
        collector.requests().every { it.header('x-canary').get() == canaries.collectorSecret }
        receiver.requests()*.target().containsAll(["/hook?token=$canaries.webhook".toString(), "/called?token=$canaries.callback".toString()])
        new String(found.log).contains('"level":"TRACE"') || new String(found.log).contains('"level":"DEBUG"') || levels == OURS_TELLS_ALL

        where:
        [database, telling, levels] << [['SQLite', 'as it is shipped', OURS_TELLS_ALL]] +
                (System.getProperty('canaries') == 'all' ? [['PostgreSQL', 'everything tells all', ALL_TELL_ALL]] : [])
    }

    def "a log that tells addresses is found out"() {
        given: 'the log as it would be without what keeps the HTTP client quiet'
        def loose = Files.writeString(folder.resolve('loose.xml'), """<configuration>
            <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%logger %msg%n</pattern></encoder></appender>
            <logger name="io.micronaut.http.client" level="TRACE"/>
            <root level="INFO"><appender-ref ref="OUT"/></root>
            </configuration>""")
        start('SQLite', [JAVA_TOOL_OPTIONS: "-Dlogback.configurationFile=$loose".toString()])

        when:
        create('openai', 'film', keys.shop)
        service.until { new String(Files.readAllBytes(service.log)).contains('/cdn/other.mp4') }
        found.log = Files.readAllBytes(service.log)

        then:
        leaks().log.contains('result link')
    }

    def "what is planted anywhere is found, as it is and in Base64: #place"() {
        given:
        canaries.result
        found[place] = planted.call(canaries.image).bytes

        expect:
        leaks() == (place == 'database' ? [:] : [(place): ['image link'] as Set])

        where:
        place      | planted
        'log'      | { "GET /a.png?X-Signature=$it" }
        'traces'   | { "\u0000\u0001$it\u0002" }
        'answers'  | { "Basic ${"user:$it".bytes.encodeBase64()}" }
        'tool'     | { it }
        'database' | { it }
    }

    // ---- the service ----------------------------------------------------------------------------

    private void start(String database, Map<String, String> levels) {
        service = new ServiceProcess(folder, levels + providers() + keptIn(database) + [
                REELPORT_SERVICE_SECURITY_KEYS              : 'required',
                REELPORT_SERVICE_SECURITY_WRONG_KEYS_PER_MINUTE: '5',
                REELPORT_SERVICE_PUBLIC_URL                 : 'http://127.0.0.1:9',
                REELPORT_SERVICE_WEBHOOKS_SHOP_URL          : "${receiver.base()}/hook?token=$canaries.webhook".toString(),
                REELPORT_SERVICE_WEBHOOKS_SHOP_SECRETS      : canaries.signingSecret('webhooks'),
                REELPORT_SERVICE_WEBHOOKS_SHOP_PRIVATE_NETWORKS: '127.0.0.0/8',
                REELPORT_SERVICE_CALLBACKS_SECRETS          : canaries.signingSecret('callbacks'),
                REELPORT_SERVICE_CALLBACKS_PRIVATE_NETWORKS : '127.0.0.0/8',
                OTEL_EXPORTER_OTLP_ENDPOINT                 : collector.base().toString(),
                OTEL_EXPORTER_OTLP_HEADERS                  : "x-canary=$canaries.collectorSecret".toString(),
                OTEL_BSP_SCHEDULE_DELAY                     : '100',
        ])
        [shop: 'create,read', viewer: 'read', ops: 'admin'].each { client, scopes ->
            keys[client] = (service.output('keys', 'create', client, '--scope', scopes) =~ /rp_[\w-]{43}/)[0]
            canaries.clientKey(client, keys[client])
        }
        found.keys = service.output('keys', 'list').bytes
    }

    private Map<String, String> keptIn(String kind) {
        if (kind == 'SQLite') {
            return [:]
        }
        postgres = EmbeddedPostgres.builder().start()
        [REELPORT_DATABASE_URL         : "postgresql://postgres:$canaries.databasePassword@127.0.0.1:$postgres.port/postgres".toString(),
         REELPORT_STORAGE_KIND         : 's3',
         REELPORT_STORAGE_S3_BUCKET    : 'films',
         REELPORT_STORAGE_S3_ENDPOINT  : store.base().toString(),
         REELPORT_STORAGE_S3_ACCESS_KEY: 'reelport',
         REELPORT_STORAGE_S3_SECRET_KEY: canaries.storageSecret]
    }

    private Map<String, String> providers() {
        makers.withIndex().collectEntries { maker, n ->
            ["FORMAT": maker.format, BASE_URL: maker.base.toString(), API_KEY: canaries.providerKey(maker.format), PRIVATE_NETWORKS: '127.0.0.0/8',
             ANSWER_TIMEOUT: '5s', POLL_INTERVAL: '500ms', RETRY_WAIT: '100ms']
                    .collectEntries { name, value -> ["REELPORT_PROVIDERS_M${n}_$name".toString(), value] }
        }
    }

    private static String account(String format) {
        "m${FORMATS.indexOf(format)}"
    }

    /** All that clients do, of every format, and all that goes wrong with it. */
    private void serve() {
        def videos = FORMATS.collectEntries { format -> [format, COURSES.collect { create(format, it, keys.shop) }.findAll()] }
        FORMATS.each { format ->
            create(format, 'film', canaries.wrongKey)
            create(format, 'film', keys.viewer)
            ask('POST', root(format), "{\"prompt\": \"$canaries.query", keys.shop)
            ask('GET', look(format, 'nobody'), null, keys.shop)
        }
        FORMATS.each { format ->
            ask('POST', '/api/videos', JsonOutput.toJson([script: [prompt: 'WANT-film'], duration: '4s', provider: account(format), callback: callback(),
                                                          images: [[source: [url: "https://user:$canaries.userInfo@198.51.100.7/a.png?X-Signature=$canaries.image".toString()]]]]), keys.shop)
        }
        ask('POST', '/api/videos', JsonOutput.toJson([script: [prompt: 'WANT-film'], duration: '4s', provider: account('openai'), model: 'sora-2', callback: callback()]), keys.shop)
        ask('GET', "/api/videos?token=$canaries.query", null, keys.shop)
        ask('GET', "/nowhere?token=$canaries.query", null, keys.shop)
        hooks().each { ask('POST', "/hooks/$it", "{\"token\": \"$canaries.query\"}", null) }
        settle()
        videos.each { format, names -> names.each { ask('GET', look(format, it), null, keys.shop) } }
        seals()
        def ours = new JsonSlurper().parseText(ask('GET', '/api/videos?limit=100', null, keys.ops).body()).videos
        ours.findAll { it.state == 'failed' }.each { ask('GET', "/api/videos/$it.id/events", null, keys.shop) }
        ours.unique(false) { [it.provider, it.state] }*.id.each { video ->
            ['', '/decisions', '/content'].each { ask('GET', "/api/videos/$video$it", null, keys.shop) }
            ask('GET', "/v1/videos/$video/content", null, keys.shop)
            ask('POST', "/api/videos/$video/cancel", '{}', keys.shop)
        }
        ask('GET', '/v1/videos', null, keys.shop)
        ask('GET', '/api/webhooks/deliveries?limit=100', null, keys.ops)
        found.figures = ask('GET', '/prometheus', null, keys.ops).body().bytes
    }

    private String create(String format, String course, String key) {
        def answer = ask('POST', root(format), JsonOutput.toJson(body(format, course)), key, ['X-Reelport-Provider': account(format), 'X-Reelport-Fidelity': 'lenient'])
        def json = answer.statusCode() < 300 && answer.body().startsWith('{') ? new JsonSlurper().parseText(answer.body()) : null
        json == null ? null : format == 'turbo' ? json.data : json.id
    }

    private static String root(String format) {
        [unified: '/unified/v1/video/create', 'unified-pro': '/unified-pro/v1/video/create', duomi: '/duomi/v1/videos/generations', turbo: '/turbo/sora/v1/videos']
                .getOrDefault(format, "/$format/v1/videos".toString())
    }

    private static String look(String format, String id) {
        format in ['unified', 'unified-pro'] ? "/$format/v1/video/query?id=$id" : format == 'duomi' ? "/duomi/v1/videos/tasks/$id"
                : format == 'turbo' ? "/turbo/sora/v1/videos/$id" : "/$format/v1/videos/$id"
    }

    private String image() {
        "https://198.51.100.7/a.png?X-Signature=$canaries.image"
    }

    private String callback() {
        "${receiver.base()}/called?token=$canaries.callback"
    }

    private Map body(String format, String course) {
        def prompt = "WANT-$course, a cat".toString()
        switch (format) {
            case 'unified': return [model: 'sora-2', prompt: prompt, images: [image()], size: 'small', orientation: 'portrait', duration: 10,
                                    character_url: "https://198.51.100.7/a.mp4?X-Signature=$canaries.clip".toString(), character_timestamps: '1,3']
            case 'unified-pro': return [model: 'sora-2-pro', prompt: prompt, images: [image()], size: 'large', orientation: 'portrait', duration: 15, watermark: true, private: false]
            case 'duomi': return [model: 'sora-2', prompt: prompt, duration: 10, image_urls: [image()], callback_url: callback()]
            case 'turbo': return [model: 'turbo', type: 'video_gen', operation: 'simple_compose', prompt: prompt, n_frames: 150, inpaint_items: [[type: 'image', url: image(), frame_index: 0]]]
            case 'openai': return [model: 'sora-2', prompt: prompt, seconds: '4', input_reference: [image_url: image()]]
            case 'openai-storyboard': return [model: 'sora-2', prompt: prompt, seconds: '10']
            case 'sglang': return [prompt: prompt, seconds: 4, reference_url: image()]
            default: return [prompt: prompt, seconds: '4']
        }
    }

    /** Where makers of format B are to call. */
    private Set<String> hooks() {
        def tokens = makers.find { it.format == 'duomi' }.requests()*.text().collectMany { (it =~ /hooks\/([\w.-]+)/).collect { it[1] } } as Set
        tokens.eachWithIndex { token, n -> canaries.texts["token $n of a maker that calls".toString()] = token }
        assert tokens
        tokens
    }

    /** What opens films to whoever has the link: told to their owner, and to nobody else. */
    private void seals() {
        def seals = (new String(found.answers, 'ISO-8859-1') =~ /signature=([\w-]{43})/).collect { it[1] }.unique()
        assert seals
        seals.eachWithIndex { seal, n -> canaries.texts["seal $n of a film link".toString()] = seal }
    }

    private void settle() {
        service.until {
            new JsonSlurper().parseText(ask('GET', '/api/videos?state=accepted,submitting,submitted,running', null, keys.ops).body()).videos.empty &&
                    receiver.requests().count { it.target().startsWith('/called') } > 1 && receiver.requests().count { it.target().startsWith('/hook') } > 1
        }
        service.until {
            new JsonSlurper().parseText(ask('GET', '/api/videos?state=succeeded&limit=100', null, keys.ops).body()).videos*.films.flatten().any { it.url || it.trouble }
        }
    }

    private Object ask(String method, String path, String body, String key, Map<String, String> headers = [:]) {
        def request = HttpRequest.newBuilder(URI.create(service.url + path)).timeout(Duration.ofMinutes(1)).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        (headers + (body == null ? [:] : ['Content-Type': 'application/json']) + (key == null ? [:] : [Authorization: "Bearer $key".toString()]))
                .each { name, value -> request.header(name, value) }
        def answer = client.send(request.build(), BodyHandlers.ofString())
        keep('answers', "$method ${path.takeBefore('?')} ${answer.statusCode()} ${answer.headers().map()}\n${answer.body()}\n".bytes)
        answer
    }

    // ---- the tool -------------------------------------------------------------------------------

    /** Against the service, and against the makers themselves. */
    private void runTool(Map<String, String> levels) {
        def logs = levels == ALL_TELL_ALL ? ['-Dorg.slf4j.simpleLogger.defaultLogLevel=trace'] : ['-Dorg.slf4j.simpleLogger.log.dev.reelport=trace']
        def at = { String key, String... arguments -> run(logs, [REELPORT_SERVER: service.url, REELPORT_API_KEY: key], arguments) }
        def cat = ['--duration', '4s', '--provider', account('openai'), '--model', 'sora-2', '--image', image()]
        def video = at(keys.shop, 'create', '--prompt', 'WANT-film', *cat, '--wait')
        at(keys.shop, 'create', '--prompt', 'WANT-unauthorized', *cat)
        at(keys.shop, 'create', '--prompt', 'WANT-failed', *cat, '--wait', '--json')
        at(keys.shop, 'create', '--prompt', 'WANT-film', '--duration', '4s', '--image', "https://user:$canaries.userInfo@198.51.100.7/a.png?X-Signature=$canaries.image".toString())
        at(keys.viewer, 'create', '--prompt', 'WANT-film', *cat)
        at(canaries.wrongKey, 'jobs')
        def doubtful = CliRun.json(at(keys.ops, 'jobs', '--unresolved', '--json').out)
        assert doubtful.size() >= FORMATS.size()
        at(keys.ops, 'resolve', doubtful[0].job, '--abandon', 'nobody has it')
        at(keys.ops, 'status', doubtful[0].job)
        at(keys.ops, 'jobs')
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            FORMATS.collect { format -> threads.submit { batch(logs, format) } }*.get()
        }
        Files.writeString(folder.resolve('one.json'), JsonOutput.toJson(request('duomi', 'film')))
        run(logs, providers(), 'plan', 'one.json', '--wire')
        def lost = CliRun.json(run(logs, providers(), 'jobs', '--unresolved', '--json').out)
        run(logs, providers(), 'resolve', lost[0].job, '--abandon', 'nobody has it')
        run(logs, providers(), 'jobs')
        run(logs, providers(), 'journal', '--json')
        assert video.status in [0, 4]
    }

    private void batch(List<String> logs, String format) {
        def lines = COURSES.collect { JsonOutput.toJson(request(format, it)) }.join('\n')
        Files.writeString(folder.resolve("${format}.jsonl"), lines + '\n')
        run(logs, providers(), 'batch', "${format}.jsonl".toString(), '--out', "${format}.results".toString(), '--provider', account(format), '--fidelity', 'lenient', '--wait')
    }

    private Map request(String format, String course) {
        def seconds = [unified: 10, 'unified-pro': 15, duomi: 10, 'openai-storyboard': 10, turbo: 5].getOrDefault(format, 4)
        def images = format in ['openai-storyboard', 'vllm-omni'] ? [:] : [images: [[source: [url: image()]]]]
        [script: [prompt: "WANT-$course, a cat".toString()], duration: "${seconds}s".toString()] + images
    }

    /** What a run printed. */
    static class CliRun {
        int status
        String out

        static Object json(String out) {
            new JsonSlurper().parseText(out)
        }
    }

    private CliRun run(List<String> options, Map<String, String> environment, String... arguments) {
        def builder = new ProcessBuilder([ProcessHandle.current().info().command().get(), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', *options,
                                          '-cp', System.getProperty('java.class.path'), 'dev.reelport.cli.Main', *arguments])
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') || it.startsWith('XDG_') }
        builder.environment().putAll([XDG_STATE_HOME: folder.resolve('state').toString()] + environment)
        def err = Files.createTempFile(folder, 'tool', '.err')
        def process = builder.directory(folder.toFile()).redirectError(err.toFile()).start()
        def out = process.inputStream.readAllBytes()
        assert process.waitFor(120, TimeUnit.SECONDS)
        keep('tool', out)
        keep('tool', Files.readAllBytes(err))
        new CliRun(status: process.exitValue(), out: new String(out, 'UTF-8'))
    }

    // ---- what came out --------------------------------------------------------------------------

    private synchronized void keep(String place, byte[] bytes) {
        def all = new ByteArrayOutputStream()
        all.write(found.getOrDefault(place, new byte[0]))
        all.write(bytes)
        found[place] = all.toByteArray()
    }

    private void gather(String database) {
        new PollingConditions(timeout: 60).eventually { assert collector.requests().size() > 5 }
        service.kill()
        found.log = Files.readAllBytes(service.log)
        collector.requests().each { keep('traces', it.body()) }
        keep('journal', Files.readAllBytes(folder.resolve('state/reelport/journal.jsonl')))
        Files.list(folder).withCloseable { it.toList() }.findAll { it.fileName.toString() =~ /\.results(\.state)?$/ }.each { keep('journal', Files.readAllBytes(it)) }
        if (database == 'SQLite') {
            Files.list(folder.resolve('data')).withCloseable { it.toList() }.findAll { Files.isRegularFile(it) }.each { keep('database', Files.readAllBytes(it)) }
        } else {
            dump()
        }
    }

    /** Every row of every table, as text. */
    private void dump() {
        postgres.postgresDatabase.connection.withCloseable { connection ->
            def names = []
            def tables = connection.metaData.getTables(null, 'public', '%', ['TABLE'] as String[])
            while (tables.next()) {
                names << tables.getString('TABLE_NAME')
            }
            names.each { name ->
                def rows = connection.createStatement().executeQuery("select t::text from \"$name\" t")
                while (rows.next()) {
                    keep('database', "$name ${rows.getString(1)}\n".bytes)
                }
            }
        }
    }

    /** By place, what was found there that must not be. */
    private Map<String, Set<String>> leaks() {
        found.collectEntries { place, bytes -> [place, canaries.in(bytes).findAll { !isException(it, place) }] }.findAll { it.value }
    }

    private static boolean isException(String kind, String place) {
        kind.startsWith('seal ') ? place in SEALED : place in EXCEPTIONS.getOrDefault(kind, [])
    }
}
