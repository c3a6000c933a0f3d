package dev.reelport.http.trace;

import dev.reelport.domain.job.JobId;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Tells of work as spans, and names in the log the job that is worked on. A span says nothing that
 * a client or a provider wrote: no prompt, no link, no key, no words of an error. Thread-safe.
 */
@Singleton
public final class Traces {
    private static final String JOB = "job";

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("reelport.service");
    }

    /**
     * Works on a job. The span has its identifier, and so has every line in the log meanwhile.
     *
     * @param name of the work, such as {@code hand over}
     */
    public <T> T job(String name, JobId job, Supplier<T> work) {
        Span span = tracer.spanBuilder(name).setAttribute("reelport.job", job.value()).startSpan();
        try (var logged = MDC.putCloseable(JOB, job.value())) {
            return within(span, work);
        }
    }

    /**
     * Asks a provider.
     *
     * @param operation such as {@code submit}
     * @param outcome the word for what came of it
     */
    <T> T provider(
            String provider, String operation, Supplier<T> call, Function<T, String> outcome) {
        Span span =
                tracer.spanBuilder("provider " + operation)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("reelport.provider", provider)
                        .setAttribute("reelport.operation", operation)
                        .startSpan();
        return within(
                span,
                () -> {
                    T result = call.get();
                    span.setAttribute("reelport.outcome", outcome.apply(result));
                    return result;
                });
    }

    private static <T> T within(Span span, Supplier<T> work) {
        try (Scope scope = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error failed) {
            // By its class: its words may quote a provider.
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", failed.getClass().getSimpleName());
            throw failed;
        } finally {
            span.end();
        }
    }

    /** Sends what is not sent yet. */
    @PreDestroy
    void close() {
        if (telemetry instanceof AutoCloseable sdk) {
            try {
                sdk.close();
            } catch (Exception notSent) {
                throw new IllegalStateException("the last traces were not sent", notSent);
            }
        }
    }
}
