package dev.reelport.http.trace

import dev.reelport.http.ServiceProcess
import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import io.opentelemetry.api.OpenTelemetry
import io.opentelemetry.api.common.AttributeKey
import io.opentelemetry.api.trace.SpanKind
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator
import io.opentelemetry.context.propagation.ContextPropagators
import io.opentelemetry.sdk.OpenTelemetrySdk
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter
import io.opentelemetry.sdk.trace.SdkTracerProvider
import io.opentelemetry.sdk.trace.data.SpanData
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(120)
class TracesSpec extends Specification {

    static final CANARIES = ['canary-prompt', 'canary-key', 'canary-signature', 'canary-query', 'canary-words']
    static final WISH = [script: [prompt: 'a canary-prompt'], duration: '4s', provider: 'maker', model: 'sora-2',
                         images: [[source: [url: 'https://198.51.100.7/a.png?X-Signature=canary-signature']]]]
    static final CALLER = '0af7651916cd43dd8448eb211c80319c'
    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    @AutoCleanup
    WireServer collector = WireServer.start()

    InMemorySpanExporter spans = InMemorySpanExporter.create()

    def setup() {
        maker.script { Recorded request ->
            if (request.method() == 'POST') {
                return Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}')
            }
            request.target().endsWith('/content')
                    ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
                    : Reply.json(200, '{"id": "video_7", "object": "video", "status": "completed"}')
        }
        collector.script { Reply.json(200, '{}') }
    }

    def "a trace goes from the client's own to the provider's answer, through the database and to another thread"() {
        given:
        def service = traced()

        when:
        def video = service.send('POST', '/api/videos', WISH, [traceparent: "00-$CALLER-b7ad6b7169203331-01".toString()]).json

        then: 'the request, in the trace that the client named'
        def request = span { it.name == 'POST /api/videos' }
        request.kind == SpanKind.SERVER
        [request.traceId, request.parentSpanId] == [CALLER, 'b7ad6b7169203331']
        text(request, 'http.route') == '/api/videos'
        request.attributes.get(AttributeKey.longKey('http.response.status_code')) == 202

        and: 'what it wrote before anything was sent'
        def accepted = span { it.name == 'database write' && it.parentSpanId == request.spanId }
        text(accepted, 'db.query.text').contains('insert into orders')

        and: 'the hand-over, on a thread of its own'
        def handOver = span { it.name == 'hand over' }
        [handOver.traceId, handOver.parentSpanId] == [CALLER, request.spanId]
        text(handOver, 'reelport.job') == video.id

        and: 'in it the intent, the POST and the outcome, in this order'
        spans.finishedSpanItems.findAll { it.parentSpanId == handOver.spanId && it.name != 'database read' }
                .sort { it.startEpochNanos }*.name == ['database write', 'provider submit', 'database write']
        def post = span { it.name == 'provider submit' }
        post.kind == SpanKind.CLIENT
        ['reelport.provider', 'reelport.operation', 'reelport.outcome'].collect { text(post, it) } == ['maker', 'submit', 'taken']

        when: 'the film comes home'
        service.until("/api/videos/$video.id") { it.json.films?[0]?.url != null }

        then: 'each look is a trace of its own, which names the job'
        def look = span { it.name == 'provider look' }
        def attendance = span { it.spanId == look.parentSpanId }
        attendance.name == 'attend'
        text(attendance, 'reelport.job') == video.id
        text(look, 'reelport.outcome') == 'succeeded'
        attendance.traceId != CALLER

        and: 'nobody is told anything else'
        maker.requests().every { !it.header('traceparent').present }

        cleanup:
        service?.close()
    }

    def "a span says nothing that a client or a provider wrote"() {
        given:
        maker.script { Reply.json(401, '{"error": {"message": "canary-words: no such key canary-key-4711"}}') }
        def service = traced()

        when:
        service.send('POST', '/api/videos', WISH)
        service.send('GET', '/api/videos?limit=1&after=canary-query')
        service.send('GET', '/canary-query/nowhere?token=canary-query')

        then:
        span { it.name == 'provider submit' && text(it, 'reelport.outcome') == 'refused' }
        new PollingConditions(timeout: 10).eventually {
            assert spans.finishedSpanItems.count { it.kind == SpanKind.SERVER } == 3
        }
        !CANARIES.any { spans.finishedSpanItems.toString().contains(it) }

        cleanup:
        service?.close()
    }

    def "traces go where the standard variables say"() {
        given:
        def service = process([OTEL_EXPORTER_OTLP_ENDPOINT: collector.base().toString(), OTEL_BSP_SCHEDULE_DELAY: '100'])

        when:
        def answer = service.send('POST', '/api/videos', WISH)

        then:
        service.until { told().contains('provider submit') && told().contains('provider look') }
        ['reelport', 'POST /api/videos', 'database write', 'hand over', answer.json.id, 'maker'].every { told().contains(it) }
        collector.requests()*.target().unique() == ['/v1/traces']
        !CANARIES.any { told().contains(it) }

        and: 'what is logged about the job names it'
        service.until { Files.readString(service.log).contains('"mdc": {"job":"' + answer.json.id) }

        and: 'each line is JSON but those about the class path of this spec, and none has a secret'
        def log = Files.readAllLines(service.log).findAll { !it.startsWith('SLF4J(') }
        log.every { new JsonSlurper().parseText(it) instanceof Map }
        !CANARIES.any { log.toString().contains(it) }

        cleanup:
        service?.close()
    }

    def "unasked, nothing is recorded"() {
        given:
        def service = new TestService(folder, configuration())

        expect:
        service.bean(OpenTelemetry) == OpenTelemetry.noop()

        cleanup:
        service.close()
    }

    private TestService traced() {
        def tracing = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build()
        def telemetry = OpenTelemetrySdk.builder().setTracerProvider(tracing)
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.instance)).build()
        new TestService(folder, configuration(), [:], [(OpenTelemetry): telemetry])
    }

    private ServiceProcess process(Map<String, String> environment) {
        new ServiceProcess(folder, [
                REELPORT_PROVIDERS_MAKER_FORMAT          : 'openai',
                REELPORT_PROVIDERS_MAKER_BASE_URL        : maker.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY         : 'canary-key-4711',
                REELPORT_PROVIDERS_MAKER_PRIVATE_NETWORKS: '127.0.0.0/8',
        ] + environment)
    }

    private String configuration() {
        "reelport: {providers: {maker: {format: openai, base-url: '${maker.base()}', api-key: canary-key-4711," +
                " private-networks: '127.0.0.0/8'}}}"
    }

    /** What the collector was told so far; names stand in its messages as they are. */
    private String told() {
        collector.requests().collect { new String(it.body(), 'ISO-8859-1') }.join('\n')
    }

    private SpanData span(Closure<Boolean> wanted) {
        new PollingConditions(timeout: 10, delay: 0.05).eventually {
            assert spans.finishedSpanItems.any(wanted): spans.finishedSpanItems*.name
        }
        spans.finishedSpanItems.find(wanted)
    }

    private static String text(SpanData span, String name) {
        span.attributes.get(AttributeKey.stringKey(name))
    }
}
