package dev.reelport.wire.message;

import dev.reelport.domain.video.Content;

/** One part of a multipart form. */
public sealed interface Part {
    /** The name of the field. */
    String name();

    /**
     * A text.
     *
     * @param value may be empty
     */
    record Text(String name, String value) implements Part {
        /** Without the text, which may hold a signed link. */
        @Override
        public String toString() {
            return name + ", " + value.length() + " characters";
        }
    }

    /**
     * A file.
     *
     * @param fileName its name without folders
     * @param mediaType such as {@code image/png}
     * @param content read when it is sent, never before
     */
    record File(String name, String fileName, String mediaType, Content content) implements Part {}
}
