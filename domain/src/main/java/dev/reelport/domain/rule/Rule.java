package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One thing that holds for every request, as a sentence and a way to judge it. Stateless; safe to
 * share between threads.
 *
 * @param name the sentence, such as "a character appears for one to three seconds"
 * @param judge says what is the matter with a request, for one model, at one time
 */
public record Rule(String name, Judge judge) {
    /** Judges a request. */
    @FunctionalInterface
    public interface Judge {
        /** What is the matter with this request for this model now. */
        Judgement judge(VideoRequest request, Model model, Instant now);
    }

    /** A rule that changes nothing and only looks at the request and what the model can do. */
    static Rule named(
            String name,
            BiFunction<VideoRequest, Capabilities, ? extends List<? extends Finding>> judge) {
        return new Rule(
                name,
                (request, model, now) ->
                        new Judgement(
                                request, List.copyOf(judge.apply(request, model.capabilities()))));
    }

    /** A rule that may have the request done differently. */
    static Rule adjusting(String name, BiFunction<VideoRequest, Capabilities, Judgement> judge) {
        return new Rule(name, (request, model, now) -> judge.apply(request, model.capabilities()));
    }

    /** The sentence. */
    @Override
    public String toString() {
        return name;
    }
}
