package dev.reelport.wire.http;

import dev.reelport.domain.job.Failure;
import dev.reelport.wire.Redaction;

/**
 * What a stranger said, as people may see it: without secrets, without the key that a provider may
 * quote at us, and of a readable length.
 *
 * @param key blank: there is none
 */
record Discretion(String key) {
    private static final int LONGEST = 500;

    String of(String words) {
        String clean = Redaction.ofWords(words, key);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    Failure of(Failure failure) {
        return new Failure(
                failure.kind(),
                failure.retry(),
                of(failure.words()),
                failure.code() == null ? null : of(failure.code()));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "…";
    }
}
