package dev.reelport.bench

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * The same create of spec C to the same provider on loopback: directly, through nginx as the floor for a proxy, through Portkey as the
 * peer, and through Reelport with every job on disk before the POST, and on a disk of memory. Needs {@code wrk}, {@code nginx},
 * {@code node} and {@code npm}; {@code mvn -Pbench verify} runs it and writes the table.
 */
@Requires({ System.getProperty('bench') })
@Timeout(value = 2, unit = TimeUnit.HOURS)
class GatewaySpec extends Specification {

    static final PAGE = Path.of('..', 'docs', 'performance.md')
    static final BEGIN = '<!-- gateway: written by GatewaySpec -->'
    static final END = '<!-- end of gateway -->'

    static final ROUNDS = Integer.getInteger('bench.rounds', 5)
    static final SECONDS = Integer.getInteger('bench.seconds', 5)
    static final CONNECTIONS = [1, 16, 64]
    static final PORTKEY = '{"private": true, "dependencies": {"@portkey-ai/gateway": "1.15.2"}, "overrides": {"@hono/node-server": "1.13.5"}}'

    @Shared
    @TempDir
    Path folder

    /** Where Linux keeps files in memory. */
    @Shared
    Path memory

    @Shared
    List<Process> processes = []

    @Shared
    Map<String, Process> servers = [:]

    /** By name: where, with which headers. */
    @Shared
    Map<String, Map> ways

    @Shared
    Map<String, Double> starts = [:]

    /** By name and connections, round by round. */
    @Shared
    Map<List, List<Wrk>> seen = [:].withDefault { [] }

    def setupSpec() {
        memory = Files.createTempDirectory(Path.of('/dev/shm'), 'reelport')
        int provider = port()
        int proxy = port()
        nginx(provider, proxy)
        int portkey = portkey()
        ways = [
                direct                                : [url: "http://127.0.0.1:$provider/v1/videos", headers: [:]],
                nginx                                 : [url: "http://127.0.0.1:$proxy/v1/videos", headers: [:]],
                'Portkey 1.15.2'                      : [url: "http://127.0.0.1:$portkey/v1/videos",
                                                         headers: ['x-portkey-provider': 'openai', 'x-portkey-custom-host': "http://127.0.0.1:$provider/v1"]],
                'Reelport, durable'                   : [url: "http://127.0.0.1:${reelport('Reelport, durable', folder.resolve('disk'), provider)}/v1/videos", headers: [:]],
                'Reelport, its database in memory'    : [url: "http://127.0.0.1:${reelport('Reelport, its database in memory', memory, provider)}/v1/videos", headers: [:]],
        ]
    }

    def cleanupSpec() {
        processes.reverse().each { it.destroy() }
        processes.each { it.waitFor(30, TimeUnit.SECONDS) ?: it.destroyForcibly() }
        memory?.toFile()?.deleteDir()
    }

    def "creates a second, and how long one takes"() {
        when: 'each has seen a lot before it counts'
        ways.each { name, way -> Wrk.run(folder, way.url, 16, 30, way.headers) }

        and:
        ROUNDS.times {
            CONNECTIONS.each { connections ->
                ways.each { name, way -> seen[[name, connections]] << Wrk.run(folder, way.url, connections, SECONDS, way.headers) }
            }
        }
        write()

        then:
        seen.every { key, rounds -> rounds.size() == ROUNDS }
    }

    private void write() {
        def lines = ['| through | 1: a second | p50 ms | p99 ms | 16: a second | p50 ms | p99 ms | 64: a second | p50 ms | p99 ms | ready after s | memory MiB |',
                     '|---|' + '---:|' * 11]
        ways.keySet().each { name ->
            def cells = CONNECTIONS.collectMany { [median(name, it, 'perSecond').round() as String, "%.2f".formatted(median(name, it, 'p50')), "%.2f".formatted(median(name, it, 'p99'))] }
            def more = servers[name] ? ["%.2f".formatted(starts[name]), "${resident(servers[name])}"] : ['–', '–']
            lines << "| $name | ${(cells + more).join(' | ')} |"
        }
        def peer = 'Portkey 1.15.2'
        def ours = 'Reelport, durable'
        def ratios = CONNECTIONS.collect { "%.1f at %d".formatted(median(ours, it, 'perSecond') / median(peer, it, 'perSecond'), it) }.join(', ')
        def added = { name, figure -> median(name, 1, figure) - median('direct', 1, figure) }
        def text = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, $ROUNDS rounds of $SECONDS s each, medians; columns by connections.\n\n${lines.join('\n')}\n\n" +
                "Reelport takes so many times the creates of Portkey: $ratios. " +
                "At one connection Portkey adds ${"%.2f ms (p50) and %.2f ms (p99)".formatted(added(peer, 'p50'), added(peer, 'p99'))}, " +
                "Reelport ${"%.2f ms and %.2f ms".formatted(added(ours, 'p50'), added(ours, 'p99'))}.\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { text }))
    }

    private double median(String name, int connections, String figure) {
        def all = seen[[name, connections]]*.getAt(figure).sort()
        all[all.size().intdiv(2)]
    }

    private static long resident(Process server) {
        (Files.readString(Path.of("/proc/${server.pid()}/status")) =~ /VmRSS:\s+(\d+) kB/)[0][1].toLong().intdiv(1024)
    }

    // ---- who takes part -------------------------------------------------------------------------

    /** Plays the provider, each task with a name of its own, and the proxy. */
    private void nginx(int provider, int proxy) {
        def temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].collect { "${it}_temp_path $folder/$it;" }.join(' ')
        def configuration = Files.writeString(folder.resolve('nginx.conf'), """
            worker_processes 1; daemon off; pid $folder/nginx.pid; error_log $folder/nginx.log warn;
            events { worker_connections 1024; }
            http { access_log off; $temporary keepalive_requests 100000000;
                server { listen 127.0.0.1:$provider; default_type application/json; location /v1/videos {
                    return 200 '{"id":"video_\$request_id","object":"video","model":"sora-2","status":"queued","progress":0,"created_at":1764500000,"seconds":"4","size":"720x1280"}'; } }
                upstream provider { server 127.0.0.1:$provider; keepalive 64; }
                server { listen 127.0.0.1:$proxy; location / { proxy_pass http://provider; proxy_http_version 1.1; proxy_set_header Connection ""; } } }
            """)
        started(['nginx', '-c', configuration], proxy, '/v1/videos', [:])
    }

    private int portkey() {
        def home = Files.createDirectories(folder.resolve('portkey'))
        Files.writeString(home.resolve('package.json'), PORTKEY)
        def install = new ProcessBuilder('npm', 'install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts').directory(home.toFile()).redirectErrorStream(true).start()
        def said = install.inputStream.text
        assert install.waitFor() == 0: said
        int port = port()
        servers['Portkey 1.15.2'] = started(['node', home.resolve('node_modules/@portkey-ai/gateway/build/start-server.js'), "--port=$port", '--headless'], port, '/', [:], 'Portkey 1.15.2')
        port
    }

    /** As it is shipped, but for who may ask how often. */
    private int reelport(String name, Path data, int provider) {
        int port = port()
        servers[name] = started([Path.of('../app-http/target/dist/reelport').toAbsolutePath(), 'serve', "-micronaut.server.port=$port"], port, '/health/readiness', [
                REELPORT_DATA_FOLDER                        : Files.createDirectories(data).toString(),
                REELPORT_PROVIDERS_STUB_FORMAT              : 'openai',
                REELPORT_PROVIDERS_STUB_BASE_URL            : "http://127.0.0.1:$provider".toString(),
                REELPORT_PROVIDERS_STUB_API_KEY             : 'sk-bench',
                REELPORT_PROVIDERS_STUB_PRIVATE_NETWORKS    : '127.0.0.0/8',
                REELPORT_PROVIDERS_STUB_POLL_INTERVAL       : '10min',
                REELPORT_SERVICE_SECURITY_CREATES_PER_MINUTE: '100000000',
        ], name)
        port
    }

    private Process started(List<Object> command, int port, String path, Map<String, String> environment, String name = null) {
        def builder = new ProcessBuilder(command*.toString()).directory(folder.toFile())
        builder.environment().keySet().removeIf { it.startsWith('REELPORT_') }
        builder.environment().putAll(environment)
        long begin = System.nanoTime()
        def process = builder.redirectErrorStream(true).redirectOutput(Files.createTempFile(folder, 'server', '.log').toFile()).start()
        processes << process
        HttpClient.newHttpClient().withCloseable { client ->
            def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port$path")).method('GET', BodyPublishers.noBody()).build()
            new PollingConditions(timeout: 60, delay: 0.02).eventually { assert client.send(request, BodyHandlers.discarding()).statusCode() < 500 }
        }
        if (name) {
            starts[name] = (System.nanoTime() - begin) / 1e9d
        }
        process
    }

    private static int port() {
        new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
    }
}
