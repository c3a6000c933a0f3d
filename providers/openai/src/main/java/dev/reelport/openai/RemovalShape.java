package dev.reelport.openai;

import java.util.Optional;

/** What answers DELETE. */
enum RemovalShape {
    /** No document has one. */
    NONE {
        @Override
        Optional<Object> write(String id) {
            return Optional.empty();
        }
    },
    /** OpenAI and vLLM-Omni: {@code {id, deleted, object}}. */
    RECEIPT {
        @Override
        Optional<Object> write(String id) {
            return Optional.of(new OpenAiWire.Removed(id, true, OpenAiWire.DELETED));
        }
    },
    /** SGLang: the task, with a status of its own. */
    STATUS {
        @Override
        Optional<Object> write(String id) {
            return Optional.of(
                    new OpenAiWire.SparseVideo(
                            id,
                            OpenAiWire.VIDEO,
                            null,
                            "deleted",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    };

    abstract Optional<Object> write(String id);
}
