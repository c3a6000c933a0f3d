package dev.reelport.domain.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What starts from existing film. A request without one starts from nothing. */
public sealed interface Edit {
    /** The films it starts from. */
    List<FilmSource> sources();

    /**
     * Keeps motion and composition and changes what the script says.
     *
     * @param source the film
     * @param strength how far it may move away; absent: the provider decides
     */
    record Remix(FilmSource source, @Nullable Strength strength) implements Edit {
        @Override
        public List<FilmSource> sources() {
            return List.of(source);
        }
    }

    /**
     * Goes over from one film to the next.
     *
     * @param sources at least two, in playing order
     */
    record Blend(List<FilmSource> sources) implements Edit {
        /**
         * @throws IllegalArgumentException when there are not two films
         */
        public Blend {
            sources = List.copyOf(sources);
            if (sources.size() < 2) {
                throw new IllegalArgumentException("a blend joins at least two films");
            }
        }
    }

    /**
     * Goes on where a film ends.
     *
     * @param source the film
     */
    record Extension(FilmSource source) implements Edit {
        @Override
        public List<FilmSource> sources() {
            return List.of(source);
        }
    }
}
