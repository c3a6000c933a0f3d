package dev.reelport.language.request;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FindingReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as a user wrote it.
 *
 * @param request what is asked, as far as it could be read
 * @param provider who shall make it; absent: not said
 * @param model with which model; absent: not said
 * @param places where each part stands, by its path
 * @param problems what could not be read; empty where all is well
 */
public record RequestFile(
        VideoRequest request,
        @Nullable String provider,
        @Nullable String model,
        Map<String, Place> places,
        List<Problem> problems) {

    /**
     * What a film is made of; a mistake in one of these makes findings about the others guesses.
     */
    private static final Set<String> ENTWINED =
            Set.of("script", "duration", "characters", "images");

    /** Keeps the problems in order. */
    public RequestFile {
        problems = List.copyOf(problems);
    }

    /**
     * What is asked, all of it.
     *
     * @throws IllegalStateException unless it is whole: what stands in for an unreadable script
     *     must never be handed over
     */
    @Override
    public VideoRequest request() {
        if (!isWhole()) {
            throw new IllegalStateException("this request could not be read whole");
        }
        return request;
    }

    /** What could be read, to judge it by the rules; not to be handed over. */
    public VideoRequest readablePart() {
        return request;
    }

    /** Whether all of it could be read. */
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /**
     * Why a verdict refuses what could be read, each with its own line or the nearest above. What
     * it says of parts that could not be read is left out.
     */
    public List<Problem> refusals(Verdict verdict) {
        Set<String> unreadable =
                problems.stream().map(problem -> part(problem.path())).collect(Collectors.toSet());
        return verdict.violations().stream()
                .filter(violation -> !unreadable.contains(part(violation.path())))
                .filter(violation -> !unreadable.contains(""))
                .map(this::refusal)
                .toList();
    }

    private static String part(String path) {
        String part = path.split("[.\\[]", 2)[0];
        return ENTWINED.contains(part) ? "script" : part;
    }

    private Problem refusal(Finding.Violation violation) {
        return refusal(FindingReport.of(violation));
    }

    /** The same of a finding that somebody else told of this request, such as a service. */
    public Problem refusal(FindingReport finding) {
        String limit = finding.limit();
        boolean said = limit == null || finding.sentence().contains(limit);
        return new Problem(
                place(finding.path()),
                finding.path(),
                finding.code(),
                finding.sentence() + (said ? "" : " (" + limit + ")"));
    }

    private Place place(String path) {
        String known = path;
        while (!places.containsKey(known) && !known.isEmpty()) {
            int end = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = known.substring(0, Math.max(0, end));
        }
        return places.getOrDefault(known, Place.flag("request"));
    }
}
