package dev.reelport.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Multipart;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a create costs: rules and codecs, and beside them the same JSON by Jackson. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class CodecBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** The format. */
    @Param public Sample sample;

    private WireCodec codec;
    private Rulebook rules;
    private Model model;
    private VideoRequest request;
    private Object create;
    private byte[] createBytes;
    private byte[] answerBytes;

    /** Reads the sample once, and makes sure that it is one. */
    @Setup
    public void read() throws JsonProcessingException {
        Choices choices = Choices.standard(sample.format.switches());
        codec = sample.format.codec(choices);
        rules = Rulebook.standard();
        createBytes = sample.request.getBytes(StandardCharsets.UTF_8);
        answerBytes = sample.answer.getBytes(StandardCharsets.UTF_8);
        Asked asked = decode();
        model =
                sample.format.models("bench", choices).stream()
                        .filter(one -> sample.request.contains("\"" + one.name() + "\""))
                        .findFirst()
                        .orElseThrow();
        request = accepted(asked.request());
        create = JACKSON.readValue(sample.request, sample.create);
    }

    private VideoRequest accepted(VideoRequest asked) {
        return switch (rules.check(asked, model, Fidelity.LENIENT, NOW)) {
            case Verdict.Accepted accepted -> accepted.request();
            case Verdict refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** All rules, none of which objects; those of two formats have one thing to tell each time. */
    @Benchmark
    public Verdict check() {
        return rules.check(request, model, Fidelity.LENIENT, NOW);
    }

    /** All rules, and the body in bytes, be it JSON or a form. */
    @Benchmark
    public byte[] checkAndEncode() {
        Verdict verdict = rules.check(request, model, Fidelity.LENIENT, NOW);
        WireRequest sent = codec.create(((Verdict.Accepted) verdict).request(), model.name());
        return switch (sent.body()) {
            case Body.Json json -> json.text().getBytes(StandardCharsets.UTF_8);
            case Body.Form form -> new Multipart("boundary", form).bytes();
            case Body.Empty empty -> throw new IllegalStateException("nothing is sent");
        };
    }

    /** What Jackson needs for the same body. */
    @Benchmark
    public byte[] encodeByJackson() throws JsonProcessingException {
        return JACKSON.writeValueAsBytes(create);
    }

    /** What a client of the format asks for, in our language. */
    @Benchmark
    public Asked decode() {
        String text = new String(createBytes, StandardCharsets.UTF_8);
        return codec.asked(WireRequest.post(codec.createPath(), text));
    }

    /** What Jackson needs for the same body. */
    @Benchmark
    public Object decodeByJackson() throws java.io.IOException {
        return JACKSON.readValue(createBytes, sample.create);
    }

    /** The provider's answer to a create. */
    @Benchmark
    public Receipt decodeAnswer() {
        return codec.created(WireAnswer.json(200, new String(answerBytes, StandardCharsets.UTF_8)));
    }

    /** What Jackson needs for it. */
    @Benchmark
    public Object decodeAnswerByJackson() throws java.io.IOException {
        return JACKSON.readValue(answerBytes, sample.task);
    }
}
