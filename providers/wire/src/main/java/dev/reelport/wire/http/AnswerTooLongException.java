package dev.reelport.wire.http;

/** Somebody answered at greater length than anybody here reads. */
final class AnswerTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the most that is read, in bytes. */
    AnswerTooLongException(int most) {
        super("the answer is longer than %d KiB".formatted(most >> 10));
    }
}
