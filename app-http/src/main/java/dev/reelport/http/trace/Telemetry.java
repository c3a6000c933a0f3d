package dev.reelport.http.trace;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Opens OpenTelemetry as its own variables {@code OTEL_…} say, for traces only: metrics are served
 * at {@code /prometheus}, and the log goes to standard output. Where no variable names an exporter,
 * nothing is recorded or sent.
 */
@Factory
final class Telemetry {
    /** Each says where traces go; a service that sends them unasked would ring at nobody's door. */
    private static final List<String> DESTINATIONS =
            List.of(
                    "otel.traces.exporter",
                    "otel.exporter.otlp.endpoint",
                    "otel.exporter.otlp.traces.endpoint");

    private static final Map<String, String> USUAL =
            Map.of(
                    "otel.service.name", "reelport",
                    "otel.exporter.otlp.protocol", "http/protobuf",
                    "otel.metrics.exporter", "none",
                    "otel.logs.exporter", "none");

    /** The SDK where it is configured, otherwise what does nothing. */
    @Singleton
    OpenTelemetry telemetry(Environment environment) {
        return DESTINATIONS.stream().anyMatch(environment::containsProperty)
                ? configured()
                : OpenTelemetry.noop();
    }

    /** Closed by {@link Traces}, so that nothing is told afterwards; not by a hook of its own. */
    private static OpenTelemetrySdk configured() {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> USUAL)
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }
}
