package dev.reelport.jobs;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells of transactions to the trace that they are a part of: one span each, with its statements as
 * they are written here, with question marks and without values. What nobody traces, such as the
 * scheduler's own looking for due jobs, stays untold. Thread-safe.
 */
final class DatabaseTraces {
    private final Tracer tracer;
    private final String system;

    DatabaseTraces(Tracer tracer, Dialect dialect) {
        this.tracer = tracer;
        this.system = dialect.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Does a transaction.
     *
     * @param operation {@code read} or {@code write}
     * @param work adds each statement that it says to the list
     */
    <T extends @Nullable Object> T told(String operation, Function<List<String>, T> work) {
        List<String> statements = new ArrayList<>();
        if (!Span.current().getSpanContext().isValid()) {
            return work.apply(statements);
        }
        Span span =
                tracer.spanBuilder("database " + operation)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("db.system.name", system)
                        .setAttribute("db.operation.name", operation)
                        .startSpan();
        try {
            return work.apply(statements);
        } catch (DatabaseException failed) {
            span.setStatus(StatusCode.ERROR);
            throw failed;
        } finally {
            span.setAttribute("db.query.text", String.join("; ", statements));
            span.end();
        }
    }
}
