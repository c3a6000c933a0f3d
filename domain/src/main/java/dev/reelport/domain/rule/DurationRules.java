package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the film is. No rule ever adjusts a duration: who asks for 12 seconds pays for 12.
 * Judged before a storyboard may become prose, which adds up to nothing.
 */
final class DurationRules {
    static final Rule THE_SHOTS_ADD_UP_TO_THE_DURATION =
            Rule.named(
                    "the shots add up to the duration",
                    Part.STORYBOARD,
                    (request, model) ->
                            request.duration() != null
                                            && request.script() instanceof Storyboard board
                                    ? List.of(doesNotAddUp(request.duration(), board.total()))
                                    : List.of());

    static final Rule A_FILM_IS_AS_LONG_AS_THE_MODEL_MAKES_THEM =
            Rule.named("a film is as long as the model makes them", DurationRules::notOffered);

    static final List<Rule> ALL =
            List.of(
                    NeedRules.A_MODEL_IS_TOLD_A_DURATION_WHERE_IT_MUST_BE,
                    THE_SHOTS_ADD_UP_TO_THE_DURATION,
                    A_FILM_IS_AS_LONG_AS_THE_MODEL_MAKES_THEM);

    private DurationRules() {}

    /** A duration that only repeats the total is not kept, so this one does not. */
    private static Finding doesNotAddUp(Duration film, Duration total) {
        return new Violation(
                "duration.differs-from-shots",
                "duration",
                "the shots last %s together, the film %s"
                        .formatted(DurationText.of(total), DurationText.of(film)),
                DurationText.of(total) + ", or no duration at all");
    }

    /** What {@link VideoRequest#length} says, without a box around it. */
    static @Nullable Duration length(VideoRequest request) {
        return request.duration() == null ? request.length().orElse(null) : request.duration();
    }

    private static List<Finding> notOffered(VideoRequest request, Capabilities model) {
        Duration length = length(request);
        return length == null || model.durations().allow(length)
                ? List.of()
                : List.of(notOffered(request, length, model));
    }

    private static Finding notOffered(VideoRequest request, Duration length, Capabilities model) {
        return new Violation(
                "duration.not-offered",
                request.duration() == null ? "script.shots" : "duration",
                model.durations() instanceof Durations.Unsaid
                        ? "this model cannot be told that a film lasts " + DurationText.of(length)
                        : "this model makes no film of " + DurationText.of(length),
                model.durations().toString());
    }
}
