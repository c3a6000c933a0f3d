package dev.reelport.domain.rule;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A storyboard in words, for models that only read a prompt. */
final class Prose {
    private Prose() {}

    static String tell(Storyboard storyboard) {
        List<String> sentences = new ArrayList<>();
        if (storyboard.instruction() != null) {
            sentences.add(storyboard.instruction());
        }
        Duration start = Duration.ZERO;
        for (Shot shot : storyboard.shots()) {
            Duration end = start.plus(shot.duration());
            sentences.add(
                    "From %s to %s: %s"
                            .formatted(DurationText.of(start), DurationText.of(end), shot.scene()));
            start = end;
        }
        return String.join("\n\n", sentences);
    }
}
