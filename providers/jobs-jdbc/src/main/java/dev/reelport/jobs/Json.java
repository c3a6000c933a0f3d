package dev.reelport.jobs;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is kept as JSON, written and read. */
final class Json {
    private static final ObjectMapper MAPPER = ObjectMapper.getDefault();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads what was written.
     *
     * @param what it belongs to, for the message
     * @throws DatabaseException when it is not what was written
     */
    static <T> T read(String json, Argument<T> type, String what) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException | RuntimeException broken) {
            throw unreadable(what, broken);
        }
    }

    static DatabaseException unreadable(String what, Exception broken) {
        return new DatabaseException(
                "what the database says of " + what + " is unreadable", broken);
    }
}
