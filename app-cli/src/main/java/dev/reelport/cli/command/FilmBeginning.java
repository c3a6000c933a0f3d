package dev.reelport.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file begins that was fetched as a film. */
final class FilmBeginning {
    private static final int LOOKED_AT = 64;

    private FilmBeginning() {}

    /**
     * A page of an error, or nothing at all, is no film.
     *
     * @throws dev.reelport.domain.provider.ProviderException when the file is clearly something
     *     else
     */
    static void refuseOther(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String other = other(bytes.readNBytes(LOOKED_AT));
            if (!other.isEmpty()) {
                throw FilmFetching.failed(other + " came where a film was expected");
            }
        }
    }

    /** What it is instead of a film; empty where it may be one. */
    private static String other(byte[] bytes) {
        if (bytes.length == 0) {
            return "nothing";
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        if (text.startsWith("<")) {
            return "a page (HTML or XML)";
        }
        return text.startsWith("{") || text.startsWith("[") ? "JSON" : "";
    }
}
