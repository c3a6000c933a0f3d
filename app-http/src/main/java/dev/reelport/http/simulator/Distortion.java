package dev.reelport.http.simulator;

import dev.reelport.http.compat.SpokenFormat;
import dev.reelport.wire.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What an answer becomes where its content is what goes wrong. Pure functions. */
final class Distortion {
    /** Where requests are led astray. */
    static final String ELSEWHERE = "/_elsewhere";

    private static final String NO_WORD = "hibernating";
    private static final Set<String> STATUS_NAMES = Set.of("status", "state");
    private static final byte[] GARBAGE =
            "\u0007\u0001}{ 502 <<< upstream::null".getBytes(StandardCharsets.UTF_8);
    private static final String PAGE =
            "<!doctype html><title>Sign in</title><h1>Sign in to go on</h1>";

    /** From 2001 to 2286, in seconds. */
    private static final BigDecimal EARLIEST = new BigDecimal("1000000000");

    private static final BigDecimal LATEST = new BigDecimal("9999999999");

    private Distortion() {}

    /**
     * The answer with this fault.
     *
     * @param answer as it would be
     */
    static Answer of(Answer answer, Fault fault, Call call, Request request) {
        return switch (fault.kind()) {
            case STATUS -> refusal(call.format(), fault);
            case REDIRECT ->
                    Answer.text(fault.status(), "")
                            .with("Location", request.origin() + ELSEWHERE + request.target());
            case GARBAGE -> answer.with(200).with(GARBAGE);
            case HTML ->
                    Answer.of(
                            200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            case UNKNOWN_STATUS -> rewritten(answer, Distortion::unknown);
            case MILLISECONDS -> rewritten(answer, Distortion::milliseconds);
            default -> answer;
        };
    }

    private static Answer refusal(SpokenFormat format, Fault fault) {
        Answer refusal =
                Vendor.refusal(
                                format,
                                SpokenFormat.kind(fault.status()),
                                "this is what the simulator was told to answer")
                        .with(fault.status());
        return fault.retryAfter() == null
                ? refusal
                : refusal.with("Retry-After", String.valueOf(fault.retryAfter().toSeconds()));
    }

    private static JsonNode unknown(String name, JsonNode value) {
        return STATUS_NAMES.contains(name) && value.isString()
                ? JsonNode.createStringNode(NO_WORD)
                : value;
    }

    private static JsonNode milliseconds(String name, JsonNode value) {
        if (!value.isNumber()) {
            return value;
        }
        BigDecimal number = value.getBigDecimalValue();
        boolean time = number.compareTo(EARLIEST) >= 0 && number.compareTo(LATEST) <= 0;
        return time ? JsonNode.createNumberNode(number.movePointRight(3).toBigInteger()) : value;
    }

    private static Answer rewritten(Answer answer, BiFunction<String, JsonNode, JsonNode> change) {
        String json = JsonText.write(rewritten("", JsonText.read(answer.text()), change));
        return answer.with(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode rewritten(
            String name, JsonNode node, BiFunction<String, JsonNode, JsonNode> change) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            node.entries()
                    .forEach(
                            entry ->
                                    fields.put(
                                            entry.getKey(),
                                            rewritten(entry.getKey(), entry.getValue(), change)));
            return JsonNode.createObjectNode(fields);
        }
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.values().forEach(element -> elements.add(rewritten(name, element, change)));
            return JsonNode.createArrayNode(elements);
        }
        return change.apply(name, node);
    }
}
