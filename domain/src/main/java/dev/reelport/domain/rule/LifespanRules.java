package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Lifespan;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the model still works. */
final class LifespanRules {
    static final Rule A_RETIRED_MODEL_MAKES_NOTHING =
            new Rule("a retired model makes nothing", LifespanRules::retired);

    static final Rule THE_END_OF_A_MODEL_IS_TOLD_BEFORE =
            new Rule("the end of a model is told before", LifespanRules::endsSoon);

    static final List<Rule> ALL =
            List.of(A_RETIRED_MODEL_MAKES_NOTHING, THE_END_OF_A_MODEL_IS_TOLD_BEFORE);

    private LifespanRules() {}

    private static @Nullable Judgement retired(VideoRequest request, Model model, Instant now) {
        if (!model.lifespan().isOver(now)) {
            return null;
        }
        String sentence = "%s was retired at %s%s".formatted(words(model));
        return new Judgement(
                request,
                List.of(
                        new Violation(
                                "model.retired", "model", sentence, model.lifespan().successor())));
    }

    private static @Nullable Judgement endsSoon(VideoRequest request, Model model, Instant now) {
        if (!model.lifespan().endsSoon(now)) {
            return null;
        }
        String sentence = "%s will be retired at %s%s".formatted(words(model));
        return new Judgement(request, List.of(new Notice("model.ends-soon", "model", sentence)));
    }

    private static Object[] words(Model model) {
        Lifespan lifespan = model.lifespan();
        String successor =
                lifespan.successor() == null ? "" : "; its successor is " + lifespan.successor();
        return new Object[] {model, String.valueOf(lifespan.retirement()), successor};
    }
}
