package dev.reelport.sandbox.animatic

import java.awt.image.BufferedImage
import java.nio.file.Path

/** Looks at films with the libraries of ffmpeg, which we did not write. */
final class Witness {

    private Witness() {}

    /** What the libraries say about the film's picture track, in ffprobe's words; they read every packet. */
    static Map<String, String> track(Path film) {
        content(film) { it.track() + [nb_read_packets: it.packets() as String] }
    }

    /** What a decoder complains about in the whole film. */
    static String complaints(Path film) {
        look(film) {
            it.whole()
            it.complaints()
        }
    }

    /** A sum over each decoded picture: decoders that understand the film alike agree on it. */
    static List<String> pictures(Path film, String decoder) {
        content(film, decoder) { opened ->
            def sums = []
            opened.pictures { sums << opened.sum(it) }
            sums
        }
    }

    /** When each key picture comes, in seconds. */
    static List<BigDecimal> keys(Path film) {
        content(film) { opened ->
            def times = []
            opened.onlyKeys()
            opened.pictures { times << opened.seconds(it.pts()) }
            times
        }
    }

    /** The picture that is shown at this time. */
    static BufferedImage picture(Path film, BigDecimal second) {
        content(film) { it.shown(second) }
    }

    private static <T> T content(Path film, String decoder = null, Closure<T> what) {
        look(film, decoder) {
            def seen = what(it)
            assert it.complaints() == ''
            seen
        }
    }

    private static <T> T look(Path film, String decoder = null, Closure<T> what) {
        new OpenFilm(film, decoder).withCloseable(what)
    }
}
