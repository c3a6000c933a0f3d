package dev.reelport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures rules and codecs in rounds, and writes the medians into the page of figures. */
public final class CodecReport {
    private static final String BEGIN = "<!-- codecs: written by CodecReport -->";
    private static final String END = "<!-- end of codecs -->";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    /**
     * After two seconds the compiler was seen to be still at work, and rules to take seven times as
     * long.
     */
    private static final int WARM_UP = 8;

    private static final TimeValue PART = TimeValue.milliseconds(500);

    private final Map<String, List<Double>> nanos = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();

    private CodecReport() {}

    /**
     * @param arguments the page
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        CodecReport report = new CodecReport();
        for (int round = 0; round < ROUNDS; round++) {
            report.measure();
        }
        report.write(Path.of(arguments[0]));
    }

    /** Each once, in a JVM of its own: so the rounds are interleaved. */
    private void measure() throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include(CodecBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(PART)
                        .measurementIterations(2)
                        .measurementTime(PART)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        for (RunResult result : results) {
            String key =
                    key(result.getParams().getBenchmark(), result.getParams().getParam("sample"));
            add(nanos, key, result.getPrimaryResult().getScore());
            add(bytes, key, allocated(result).getScore());
        }
    }

    private static Result<?> allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
    }

    private static String key(String benchmark, String sample) {
        return benchmark.substring(benchmark.lastIndexOf('.') + 1) + " " + sample;
    }

    private static void add(Map<String, List<Double>> figures, String key, double figure) {
        figures.computeIfAbsent(key, any -> new ArrayList<>()).add(figure);
    }

    private static double median(Map<String, List<Double>> figures, String key) {
        List<Double> sorted = figures.getOrDefault(key, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void write(Path page) throws IOException {
        StringBuilder table = new StringBuilder();
        table.append(
                "\n%s, JDK %s, %d rounds, medians; ns and bytes allocated per operation.\n\n"
                        .formatted(LocalDate.now(), Runtime.version(), ROUNDS));
        table.append(
                "| format | rules | rules + encode | Jackson | ratio | decode | Jackson | ratio |"
                        + " decode answer | Jackson | ratio |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Sample sample : Sample.values()) {
            table.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    sample.format.name(),
                                    figure("check", sample),
                                    pair("checkAndEncode", "encodeByJackson", sample),
                                    pair("decode", "decodeByJackson", sample)
                                            + " | "
                                            + pair(
                                                    "decodeAnswer",
                                                    "decodeAnswerByJackson",
                                                    sample)));
        }
        String text = Files.readString(page);
        Pattern place =
                Pattern.compile(Pattern.quote(BEGIN) + ".*" + Pattern.quote(END), Pattern.DOTALL);
        String filled = BEGIN + "\n" + table + "\n" + END;
        Files.writeString(page, place.matcher(text).replaceFirst(Matcher.quoteReplacement(filled)));
    }

    private String pair(String ours, String floor, Sample sample) {
        double ratio = median(nanos, ours + " " + sample) / median(nanos, floor + " " + sample);
        return "%s | %s | %.1f".formatted(figure(ours, sample), figure(floor, sample), ratio);
    }

    private String figure(String benchmark, Sample sample) {
        String key = benchmark + " " + sample;
        return "%.0f, %.0f B".formatted(median(nanos, key), median(bytes, key));
    }
}
