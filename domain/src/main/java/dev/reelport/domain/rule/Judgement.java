package dev.reelport.domain.rule;

import dev.reelport.domain.video.VideoRequest;
import java.util.List;

/**
 * What one rule says.
 *
 * @param request as it would be done: the one that was judged, or the one its adjustments make
 * @param findings nothing, where all is well
 */
public record Judgement(VideoRequest request, List<Finding> findings) {
    /** Keeps the findings in order. */
    public Judgement {
        findings = List.copyOf(findings);
    }
}
