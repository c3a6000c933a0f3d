package dev.reelport.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How a film begins. Types in headers lie, and a page of an error is no film, whatever it is
 * called.
 */
final class FilmBeginning {
    /** How many bytes tell. */
    static final int LENGTH = 16;

    /** Which may be another time. */
    static final String NOTHING = "nothing";

    /** The second four bytes of MP4 and QuickTime (ISO/IEC 14496-12, and what is older). */
    private static final List<String> BOXES =
            List.of("ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "pnot");

    /**
     * Matroska and WebM; the streams of MPEG; Ogg; Flash; Windows Media. AVI is told by two words.
     */
    private static final List<String> FILMS =
            List.of("\u001aE\u00df\u00a3", "\0\0\u0001", "OggS", "FLV", "0&\u00b2u");

    private static final Map<String, String> OTHERS =
            Map.of(
                    "<", "a page (HTML or XML)",
                    "{", "JSON",
                    "[", "JSON",
                    "\u0089PNG", "a picture",
                    "\u00ff\u00d8\u00ff", "a picture",
                    "GIF8", "a picture",
                    "PK", "an archive",
                    "%PDF", "a document");

    private FilmBeginning() {}

    /**
     * What it is instead of a film; empty where it is one.
     *
     * @param bytes the first {@value #LENGTH}, or fewer where there are no more
     */
    static String other(byte[] bytes) {
        if (bytes.length == 0) {
            return NOTHING;
        }
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        String text = start.replace("\u00ef\u00bb\u00bf", "").strip();
        return OTHERS.entrySet().stream()
                .filter(other -> text.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> isFilm(start) ? "" : "what begins like no film");
    }

    private static boolean isFilm(String start) {
        return BOXES.stream().anyMatch(box -> start.startsWith(box, 4))
                || FILMS.stream().anyMatch(start::startsWith)
                || (start.startsWith("RIFF") && start.startsWith("AVI ", 8));
    }
}
