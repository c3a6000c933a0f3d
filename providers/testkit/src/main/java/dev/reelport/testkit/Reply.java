package dev.reelport.testkit;

import java.nio.charset.StandardCharsets;

/** What a {@link WireServer} does with a request. */
public sealed interface Reply {
    /**
     * Answers with these bytes and closes the connection.
     *
     * @param bytes a whole HTTP message
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Raw(byte[] bytes) implements Reply {}

    /** Resets the connection before anything of the request is read. */
    record ResetBefore() implements Reply {}

    /** Reads the head of the request and resets the connection before the body. */
    record ResetInBody() implements Reply {}

    /**
     * Answers with a head and then with bytes for as long as somebody takes them.
     *
     * @param head status line and headers
     * @param beginning what the body begins with, byte for character
     */
    record Endless(String head, String beginning) implements Reply {
        /** With nothing but blanks. */
        public Endless(String head) {
            this(head, "");
        }
    }

    /**
     * As {@link Endless}, but a byte at a time.
     *
     * @param head status line and headers
     * @param beginning what the body begins with, byte for character; this comes at once
     */
    record Drip(String head, String beginning) implements Reply {}

    /**
     * Answers with a head and a beginning, and then says nothing until the server is closed.
     *
     * @param head status line and headers
     * @param beginning what the body begins with, byte for character
     */
    record Stall(String head, String beginning) implements Reply {}

    /** Reads the whole request and resets the connection. */
    record ResetAfter() implements Reply {}

    /** Reads the whole request and says nothing until the server is closed. */
    record Silence() implements Reply {}

    /**
     * A recorded HTTP message. Its line ends may be those of a text file; a length that is missing
     * is filled in.
     *
     * @param message status line, headers, an empty line, the body
     */
    static Reply recorded(String message) {
        String unix = message.replace("\r\n", "\n");
        int end = unix.indexOf("\n\n");
        String head = end < 0 ? unix.stripTrailing() : unix.substring(0, end);
        byte[] body = (end < 0 ? "" : unix.substring(end + 2)).getBytes(StandardCharsets.UTF_8);
        return raw(head, body);
    }

    /** An answer with a JSON body. */
    static Reply json(int status, String json) {
        return raw(
                "HTTP/1.1 " + status + " Status\nContent-Type: application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with any body. */
    static Reply raw(String head, byte[] body) {
        boolean measured = head.toLowerCase(java.util.Locale.ROOT).contains("content-length:");
        String lengths = measured ? "" : "\nContent-Length: " + body.length;
        byte[] start =
                (head + lengths + "\nConnection: close\n\n")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return new Raw(all);
    }
}
