package dev.reelport.openai;

import dev.reelport.wire.TaskReport;
import java.util.List;
import java.util.Optional;

/** What a list of tasks looks like. */
enum ListShape {
    /** No document has one. */
    NONE {
        @Override
        Optional<Object> write(List<TaskReport> tasks, boolean more) {
            return Optional.empty();
        }
    },
    /** OpenAI and vLLM-Omni. */
    PAGE {
        @Override
        Optional<Object> write(List<TaskReport> tasks, boolean more) {
            return Optional.of(
                    new OpenAiWire.Page(
                            OpenAiWire.LIST,
                            tasks.stream().map(VideoShape::complete).toList(),
                            tasks.isEmpty() ? null : tasks.getFirst().id(),
                            tasks.isEmpty() ? null : tasks.getLast().id(),
                            more));
        }
    },
    /** SGLang: all there are, or those of one page; it does not say whether others follow. */
    PLAIN {
        @Override
        Optional<Object> write(List<TaskReport> tasks, boolean more) {
            return Optional.of(
                    new OpenAiWire.PlainPage(
                            tasks.stream().map(VideoShape::engine).toList(), OpenAiWire.LIST));
        }
    };

    abstract Optional<Object> write(List<TaskReport> tasks, boolean more);
}
