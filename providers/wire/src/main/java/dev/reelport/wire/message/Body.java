package dev.reelport.wire.message;

import java.util.List;

/** What an HTTP request carries. */
public sealed interface Body {
    /** Nothing. */
    record Empty() implements Body {}

    /**
     * One JSON value.
     *
     * @param text as it is sent, in UTF-8
     */
    record Json(String text) implements Body {
        /** Without the text, which may hold a signed link. */
        @Override
        public String toString() {
            return "JSON, " + text.length() + " characters";
        }
    }

    /**
     * A multipart form.
     *
     * @param parts in order
     */
    record Form(List<Part> parts) implements Body {
        /** Keeps the order. */
        public Form {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "a form, " + parts;
        }
    }
}
