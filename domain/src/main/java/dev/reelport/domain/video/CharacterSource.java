package dev.reelport.domain.video;

import org.jspecify.annotations.Nullable;

/** Where the looks of a {@link Character} come from. */
public sealed interface CharacterSource {
    /**
     * A clip that shows the figure; no real people, say all providers that take one.
     *
     * @param link where the provider fetches it from; http or https
     * @param range when the figure is on screen; absent: the provider looks at the whole clip
     */
    record FromClip(Link link, @Nullable TimeRange range) implements CharacterSource {
        /**
         * @throws IllegalArgumentException when a provider could not fetch from the link
         */
        public FromClip {
            if (!link.isWeb()) {
                throw new IllegalArgumentException(
                        "the clip of a character is fetched over http or https, not from " + link);
            }
        }
    }

    /**
     * The film of a finished task.
     *
     * @param task a task of the provider that gets the request
     * @param range when the figure is on screen; absent: the provider looks at the whole film
     */
    record FromTask(TaskReference task, @Nullable TimeRange range) implements CharacterSource {}

    /**
     * A character that the provider keeps.
     *
     * @param id the provider's own identifier or user name for it
     */
    record Stored(String id) implements CharacterSource {
        /**
         * @throws IllegalArgumentException when there is no identifier
         */
        public Stored {
            id = Require.text("the identifier of a stored character", id);
        }
    }
}
