package dev.reelport.domain.rule;

import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.VideoRequest;

/**
 * Where a finding stands. A rule may judge what another made of the request; whoever reads its
 * finding only knows the request that was asked.
 */
final class Places {
    private Places() {}

    /** The finding at the nearest place that the request has which was asked. */
    static Finding asked(Finding finding, VideoRequest asked) {
        String place = asked(finding.path(), asked);
        return switch (finding) {
            case Violation it -> new Violation(it.code(), place, it.sentence(), it.limit());
            case Adjustment it ->
                    new Adjustment(it.code(), place, it.sentence(), it.from(), it.to());
            case Notice it -> new Notice(it.code(), place, it.sentence());
        };
    }

    private static String asked(String path, VideoRequest asked) {
        if (path.startsWith("script.")) {
            boolean ofPrompt = path.equals("script.prompt");
            return ofPrompt == asked.script() instanceof Prompt ? path : "script";
        }
        boolean shape = path.equals("frame.aspectRatio");
        return shape && asked.frame().resolution() instanceof Pixels ? "frame.resolution" : path;
    }
}
