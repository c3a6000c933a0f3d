package dev.reelport.jobs

import static dev.reelport.testkit.JobSamples.job

import dev.reelport.domain.job.JobId
import dev.reelport.testkit.JobSamples
import dev.reelport.testkit.SettableClock
import io.opentelemetry.api.common.AttributeKey
import io.opentelemetry.api.trace.SpanKind
import io.opentelemetry.sdk.OpenTelemetrySdk
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter
import io.opentelemetry.sdk.trace.SdkTracerProvider
import io.opentelemetry.sdk.trace.data.SpanData
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class DatabaseTracesSpec extends Specification {

    @TempDir
    Path folder

    InMemorySpanExporter spans = InMemorySpanExporter.create()

    @AutoCleanup
    OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build()).build()

    @AutoCleanup
    JobDatabase database

    def setup() {
        database = JobDatabase.open(DatabaseSettings.of("jdbc:sqlite:${folder.resolve('jobs.db')}"),
                new SettableClock(JobSamples.NOW), telemetry)
    }

    def "a transaction is a span of the trace that it is a part of, from #thread threads"() {
        when:
        within('request') { on(thread) { database.jobs().add(job('job-canary')) } }

        then:
        def (SpanData write, SpanData request) = spans.finishedSpanItems
        write.name == 'database write'
        write.kind == SpanKind.CLIENT
        write.parentSpanId == request.spanId
        text(write, 'db.system.name') == 'sqlite'
        text(write, 'db.query.text').startsWith('insert into jobs (id, version')

        and: 'without any value'
        !write.toString().contains('job-canary')

        where:
        thread << ['platform', 'virtual']
    }

    def "what nobody traces is not told"() {
        when:
        database.jobs().add(job())
        database.jobs().find(new JobId('job-1'))

        then:
        spans.finishedSpanItems.empty
    }

    def "a transaction that failed is told as failed"() {
        given:
        database.jobs().add(job('job-1', JobSamples.state(dev.reelport.domain.job.Stage.RUNNING)))
        database.close()

        when:
        within('request') { database.jobs().find(new JobId('job-1')) }

        then:
        thrown(DatabaseException)
        spans.finishedSpanItems.first().status.statusCode.name() == 'ERROR'
    }

    private void within(String name, Closure work) {
        def span = telemetry.getTracer('spec').spanBuilder(name).startSpan()
        span.makeCurrent().withCloseable {
            try {
                work()
            } finally {
                span.end()
            }
        }
    }

    private static void on(String kind, Closure work) {
        def context = io.opentelemetry.context.Context.current()
        def thread = kind == 'virtual' ? Thread.ofVirtual() : Thread.ofPlatform()
        thread.start(context.wrap(work as Runnable)).join()
    }

    private static String text(SpanData span, String name) {
        span.attributes.get(AttributeKey.stringKey(name))
    }
}
