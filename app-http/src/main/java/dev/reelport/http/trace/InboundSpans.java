package dev.reelport.http.trace;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/**
 * A span for each request, in the caller's trace where it names one. It has the route and neither
 * path nor query, which may hold signatures; and it ends when the answer begins. Before all other
 * filters.
 */
@ServerFilter("/**")
@Order(-10_000)
final class InboundSpans {
    private static final String ATTRIBUTE = "reelport.span";
    private static final int FIRST_DEFECT = 500;

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    InboundSpans(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("reelport.inbound");
    }

    /** Begins the span, on whichever threads the request is answered. */
    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext threads) {
        Context caller =
                telemetry
                        .getPropagators()
                        .getTextMapPropagator()
                        .extract(Context.root(), request, Headers.GETTER);
        Span span =
                tracer.spanBuilder(method(request))
                        .setParent(caller)
                        .setSpanKind(SpanKind.SERVER)
                        .setAttribute("http.request.method", method(request))
                        .startSpan();
        request.setAttribute(ATTRIBUTE, span);
        threads.add(new OnEachThread(caller.with(span)));
    }

    /** Ends it. */
    @ResponseFilter
    void end(HttpRequest<?> request, @Nullable HttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, Span.class).ifPresent(span -> end(span, request, response));
    }

    private static void end(Span span, HttpRequest<?> request, @Nullable HttpResponse<?> response) {
        BasicHttpAttributes.getUriTemplate(request)
                .ifPresent(
                        route -> {
                            span.setAttribute("http.route", route);
                            span.updateName(method(request) + " " + route);
                        });
        int status = response == null ? FIRST_DEFECT : response.code();
        span.setAttribute("http.response.status_code", status);
        if (status >= FIRST_DEFECT) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The name of a method that HTTP has; others are the client's own words. */
    private static String method(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.CUSTOM ? "_OTHER" : request.getMethod().name();
    }

    /** Makes a context current on each thread that works on the request, for as long as it does. */
    private record OnEachThread(Context context) implements ThreadPropagatedContextElement<Scope> {
        /** Closed below. */
        @Override
        @SuppressWarnings("MustBeClosedChecker")
        public Scope updateThreadContext() {
            return context.makeCurrent();
        }

        @Override
        public void restoreThreadContext(@Nullable Scope before) {
            if (before != null) {
                before.close();
            }
        }
    }

    /** Where a caller says which trace it is in. */
    private enum Headers implements TextMapGetter<HttpRequest<?>> {
        GETTER;

        @Override
        public Iterable<String> keys(HttpRequest<?> request) {
            return request.getHeaders().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpRequest<?> request, String name) {
            return request == null ? null : request.getHeaders().get(name);
        }
    }
}
