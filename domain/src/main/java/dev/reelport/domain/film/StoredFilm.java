package dev.reelport.domain.film;

import java.util.regex.Pattern;

/**
 * A film at home.
 *
 * @param location where the storage keeps it, in the storage's own words
 * @param mediaType such as {@code video/mp4}
 * @param length in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 */
public record StoredFilm(String location, String mediaType, long length, String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException when it is empty or its digest is none
     */
    public StoredFilm {
        if (length < 1) {
            throw new IllegalArgumentException("a film has at least 1 byte, not " + length);
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "a SHA-256 is 64 hexadecimal digits, not «" + sha256 + "»");
        }
    }
}
