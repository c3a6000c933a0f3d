package dev.reelport.openai;

import dev.reelport.domain.job.Failure;

/** What a refusal looks like. */
enum ErrorShape {
    /** {@code {error: {message, type, param, code}}}. */
    OPENAI {
        @Override
        Object write(Failure failure) {
            return new OpenAiWire.Refusal(
                    new OpenAiWire.RefusalError(
                            failure.words(),
                            FailureCodes.type(failure.kind()),
                            null,
                            FailureCodes.code(failure)));
        }
    },
    /** {@code {error: {message, message_zh, type}}}. */
    RELAY {
        @Override
        Object write(Failure failure) {
            return new OpenAiWire.RelayRefusal(
                    new OpenAiWire.RelayError(
                            failure.words(), failure.words(), FailureCodes.type(failure.kind())));
        }
    },
    /** {@code {detail}}. */
    DETAIL {
        @Override
        Object write(Failure failure) {
            return new OpenAiWire.Detail(failure.words());
        }
    };

    abstract Object write(Failure failure);
}
