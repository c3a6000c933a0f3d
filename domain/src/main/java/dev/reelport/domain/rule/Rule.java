package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that holds for every request, as a sentence and a way to judge it. Stateless; safe to
 * share between threads.
 *
 * @param name the sentence, such as "a character appears for one to three seconds"
 * @param about what a request must say something of to be judged; {@link Rulebook} asks no rule of
 *     others
 * @param judge says what is the matter with a request, for one model, at one time
 */
public record Rule(String name, Part about, Judge judge) {
    /** Judges a request. */
    @FunctionalInterface
    public interface Judge {
        /**
         * What is the matter with this request for this model now.
         *
         * @return null: nothing; most rules have nothing to say of most requests, and make nothing
         *     to say so
         */
        @Nullable Judgement objection(VideoRequest request, Model model, Instant now);

        /** The same, in which nothing is the matter where there is no objection. */
        default Judgement judge(VideoRequest request, Model model, Instant now) {
            Judgement objection = objection(request, model, now);
            return objection == null ? new Judgement(request, List.of()) : objection;
        }
    }

    /** A rule about every request. */
    public Rule(String name, Judge judge) {
        this(name, Part.WHOLE, judge);
    }

    /** Looks at a request and at what a model can do, and finds nothing, or something. */
    @FunctionalInterface
    interface Look {
        List<? extends Finding> at(VideoRequest request, Capabilities model);
    }

    /** The same, and says how the request would be done instead; null: as it is. */
    @FunctionalInterface
    interface Adjust {
        @Nullable Judgement apply(VideoRequest request, Capabilities model);
    }

    /** A rule that changes nothing and only looks at the request and what the model can do. */
    static Rule named(String name, Part about, Look look) {
        return new Rule(
                name,
                about,
                (request, model, now) ->
                        objection(request, look.at(request, model.capabilities())));
    }

    /** The same, about every request. */
    static Rule named(String name, Look look) {
        return named(name, Part.WHOLE, look);
    }

    /** A rule that may have the request done differently. */
    static Rule adjusting(String name, Part about, Adjust adjust) {
        return new Rule(
                name, about, (request, model, now) -> adjust.apply(request, model.capabilities()));
    }

    /** The same, about every request. */
    static Rule adjusting(String name, Adjust adjust) {
        return adjusting(name, Part.WHOLE, adjust);
    }

    /** What was found of a request that stays as it is; null where that is nothing. */
    static @Nullable Judgement objection(VideoRequest request, List<? extends Finding> findings) {
        return findings.isEmpty() ? null : new Judgement(request, List.copyOf(findings));
    }

    /** The sentence. */
    @Override
    public String toString() {
        return name;
    }
}
