package dev.reelport.cli.request;

import dev.reelport.cli.document.Place;
import dev.reelport.cli.document.Problem;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.VideoRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a user wrote it.
 *
 * @param request what is asked
 * @param provider who shall make it; absent: not said
 * @param model with which model; absent: not said
 * @param places where each part stands, by its path
 */
public record RequestFile(
        VideoRequest request,
        @Nullable String provider,
        @Nullable String model,
        Map<String, Place> places) {

    /**
     * A finding about the request as a problem with a place: its own line, or the nearest above.
     */
    public Problem problem(Finding.Violation violation) {
        String limit = violation.limit();
        boolean said = limit == null || violation.sentence().contains(limit);
        return new Problem(
                place(violation.path()),
                violation.path(),
                violation.code(),
                violation.sentence() + (said ? "" : " (" + limit + ")"));
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
