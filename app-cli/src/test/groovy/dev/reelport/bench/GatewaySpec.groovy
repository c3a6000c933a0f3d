package dev.reelport.bench

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

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
    static final PEER = Servers.PORTKEY
    static final DURABLE = 'Reelport, durable'
    static final IN_MEMORY = 'Reelport, its database in memory'

    @Shared
    @TempDir
    Path folder

    /** Where Linux keeps files in memory. */
    @Shared
    Path memory

    @Shared
    Servers servers

    /** By name: where, with which headers. */
    @Shared
    Map<String, Map> ways

    /** By name and connections, round by round. */
    @Shared
    Map<List, List<Wrk>> seen = [:].withDefault { [] }

    def setupSpec() {
        memory = Files.createTempDirectory(Path.of('/dev/shm'), 'reelport')
        servers = new Servers(folder)
        int provider = Servers.port()
        int proxy = Servers.port()
        nginx(provider, proxy)
        int portkey = servers.portkey(PEER, servers.portkeyInstalled())
        ways = [
                direct                                : [url: "http://127.0.0.1:$provider/v1/videos", headers: [:]],
                nginx                                 : [url: "http://127.0.0.1:$proxy/v1/videos", headers: [:]],
                (PEER)                                : [url: "http://127.0.0.1:$portkey/v1/videos",
                                                         headers: ['x-portkey-provider': 'openai', 'x-portkey-custom-host': "http://127.0.0.1:$provider/v1"]],
                (DURABLE)                             : [url: "http://127.0.0.1:${servers.reelport(DURABLE, folder.resolve('disk'), provider)}/v1/videos", headers: [:]],
                (IN_MEMORY)                           : [url: "http://127.0.0.1:${servers.reelport(IN_MEMORY, memory, provider)}/v1/videos", headers: [:]],
        ]
    }

    def cleanupSpec() {
        servers?.close()
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
            def more = name in [PEER, DURABLE, IN_MEMORY] ? ["%.2f".formatted(servers.start(name)), "${servers.memory(name, 'VmRSS')}"] : ['–', '–']
            lines << "| $name | ${(cells + more).join(' | ')} |"
        }
        def ratios = CONNECTIONS.collect { "%.1f at %d".formatted(median(DURABLE, it, 'perSecond') / median(PEER, it, 'perSecond'), it) }.join(', ')
        def added = { name, figure -> median(name, 1, figure) - median('direct', 1, figure) }
        def text = "$BEGIN\n\n${LocalDate.now()}, JDK ${Runtime.version()}, $ROUNDS rounds of $SECONDS s each, medians; columns by connections.\n\n${lines.join('\n')}\n\n" +
                "Reelport takes so many times the creates of Portkey: $ratios. " +
                "At one connection Portkey adds ${"%.2f ms (p50) and %.2f ms (p99)".formatted(added(PEER, 'p50'), added(PEER, 'p99'))}, " +
                "Reelport ${"%.2f ms and %.2f ms".formatted(added(DURABLE, 'p50'), added(DURABLE, 'p99'))}.\n\n$END"
        Files.writeString(PAGE, Files.readString(PAGE).replaceAll(/(?s)\Q$BEGIN\E.*\Q$END\E/, { text }))
    }

    private double median(String name, int connections, String figure) {
        def all = seen[[name, connections]]*.getAt(figure).sort()
        all[all.size().intdiv(2)]
    }

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
        servers.started('nginx', ['nginx', '-c', configuration], proxy, '/v1/videos', [:])
    }
}
