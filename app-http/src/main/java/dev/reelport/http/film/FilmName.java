package dev.reelport.http.film;

import dev.reelport.domain.film.StoredFilm;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a film is called when it is served.
 *
 * @param mediaType what it is: a provider may say anything, and a browser must not run it
 * @param disposition whether it is shown, and what it is called when it is kept
 */
record FilmName(String mediaType, String disposition) {
    private static final Pattern VIDEO = Pattern.compile("video/[a-z0-9.+-]+");

    static FilmName of(StoredFilm film, String id, int number) {
        String said = film.mediaType().toLowerCase(Locale.ROOT);
        boolean isVideo = VIDEO.matcher(said).matches();
        return new FilmName(
                isVideo ? said : "application/octet-stream",
                "%s; filename=\"%s-%d%s\""
                        .formatted(isVideo ? "inline" : "attachment", id, number, ending(said)));
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "video/mp4" -> ".mp4";
            case "video/webm" -> ".webm";
            case "video/quicktime" -> ".mov";
            default -> "";
        };
    }
}
