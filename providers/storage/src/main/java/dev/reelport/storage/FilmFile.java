package dev.reelport.storage;

import java.util.regex.Pattern;

/** What the files of films are called. */
final class FilmFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}\\.[a-z0-9]{1,10}");

    private FilmFile() {}

    /**
     * The name of a file.
     *
     * @param name without its ending
     * @throws IllegalArgumentException when it could mean something else than a file
     */
    static String of(String name, String mediaType) {
        return checked(name + ending(mediaType));
    }

    /**
     * The same name.
     *
     * @throws IllegalArgumentException when it could mean something else than a file
     */
    static String checked(String location) {
        if (!NAME.matcher(location).matches()) {
            throw new IllegalArgumentException("no film is kept as «" + location + "»");
        }
        return location;
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "video/webm" -> ".webm";
            case "video/quicktime" -> ".mov";
            default -> ".mp4";
        };
    }
}
