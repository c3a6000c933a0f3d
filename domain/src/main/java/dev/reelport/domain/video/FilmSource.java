package dev.reelport.domain.video;

import org.jspecify.annotations.Nullable;

/** An existing film that an {@link Edit} starts from. */
public sealed interface FilmSource {
    /**
     * The film of an earlier task.
     *
     * @param task a task of the provider that gets the request
     */
    record OfTask(TaskReference task) implements FilmSource {}

    /**
     * One film among those that a provider keeps (spec E: {@code source_generation_id}).
     *
     * @param id the provider's own identifier for it
     * @param uploadId the provider's identifier for the media it was uploaded as; absent where it
     *     was not uploaded (spec E: {@code source_upload_media_id})
     */
    record Stored(String id, @Nullable String uploadId) implements FilmSource {
        /**
         * @throws IllegalArgumentException when there is no identifier, or an upload without one
         */
        public Stored {
            id = Require.text("the identifier of a stored film", id);
            uploadId =
                    uploadId == null
                            ? null
                            : Require.text("the identifier of an uploaded film", uploadId);
        }
    }
}
