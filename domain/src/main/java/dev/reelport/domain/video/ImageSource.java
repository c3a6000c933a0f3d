package dev.reelport.domain.video;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a {@link ReferenceImage} comes from. */
public sealed interface ImageSource {
    /**
     * A picture that the provider fetches.
     *
     * @param link http or https
     */
    record FromUrl(Link link) implements ImageSource {
        /**
         * @throws IllegalArgumentException when a provider could not fetch from the link
         */
        public FromUrl {
            if (!link.isWeb()) {
                throw new IllegalArgumentException(
                        "a reference image is fetched over http or https, not from " + link);
            }
        }
    }

    /**
     * A picture that travels with the request.
     *
     * @param fileName its name without folders
     * @param mediaType such as {@code image/png}; kept in lower case
     * @param content its bytes
     */
    record Upload(String fileName, String mediaType, Content content) implements ImageSource {
        private static final Pattern MEDIA_TYPE =
                Pattern.compile("image/[a-z0-9.+-]+", Pattern.CASE_INSENSITIVE);

        /** What could end a header of a multipart body, or lead to another folder. */
        private static final Pattern UNSAFE = Pattern.compile("[/\\\\\"\\p{Cntrl}]");

        /**
         * @throws IllegalArgumentException when it is not an image or has no plain file name
         */
        public Upload {
            fileName = Require.text("the file name of an image", fileName);
            if (UNSAFE.matcher(fileName).find()) {
                throw new IllegalArgumentException(
                        "the file name of an image has no folders, quotes or control characters");
            }
            if (!MEDIA_TYPE.matcher(mediaType).matches()) {
                throw new IllegalArgumentException(
                        "a reference image has a media type such as image/png, not «"
                                + mediaType
                                + "»");
            }
            mediaType = mediaType.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A picture that the provider keeps.
     *
     * @param id the provider's own identifier for it
     */
    record Stored(String id) implements ImageSource {
        /**
         * @throws IllegalArgumentException when there is no identifier
         */
        public Stored {
            id = Require.text("the identifier of a stored image", id);
        }
    }
}
