package dev.reelport.cli.output;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a batch ended, as JSON.
 *
 * @param results the file with a line for each job
 * @param jobs how many there are
 * @param states how many of them stand where
 */
@Serdeable
public record BatchReport(String results, int jobs, Map<String, Integer> states) {
    /** Keeps the order of the words. */
    public BatchReport {
        states = Collections.unmodifiableMap(new TreeMap<>(states));
    }

    /** By the state of each job. */
    public static BatchReport of(String results, List<String> states) {
        Map<String, Integer> counts = new TreeMap<>();
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return new BatchReport(results, states.size(), counts);
    }

    /** For people. */
    public String line() {
        return states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
    }
}
