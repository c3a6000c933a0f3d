package dev.reelport.cli.command;

import dev.reelport.domain.job.JobState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which films did not come beside those that did. */
final class MissingFilms {
    private MissingFilms() {}

    /** A sentence for each reason; none where every film came, or none did. */
    static List<String> sentences(JobState state) {
        return state instanceof JobState.Succeeded succeeded ? sentences(succeeded) : List.of();
    }

    private static List<String> sentences(JobState.Succeeded succeeded) {
        int all = succeeded.clips().size() + succeeded.missing().size();
        Map<String, Long> reasons =
                succeeded.missing().stream()
                        .map(OutcomePrinter::words)
                        .collect(
                                Collectors.groupingBy(
                                        words -> words, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(reason -> sentence(reason.getValue(), all, reason.getKey()))
                .toList();
    }

    private static String sentence(long missing, int all, String why) {
        String count = missing == 1 ? "one" : String.valueOf(missing);
        return "%s of %d films did not come: %s".formatted(count, all, why);
    }
}
