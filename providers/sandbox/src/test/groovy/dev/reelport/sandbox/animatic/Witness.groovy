package dev.reelport.sandbox.animatic

import java.awt.image.BufferedImage
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import javax.imageio.ImageIO
import org.bytedeco.ffmpeg.ffmpeg
import org.bytedeco.ffmpeg.ffprobe
import org.bytedeco.javacpp.Loader

/** Looks at films with ffprobe and ffmpeg, which we did not write. */
final class Witness {

    private static final String PROBE = Loader.load(ffprobe)
    private static final String DECODER = Loader.load(ffmpeg)

    private Witness() {}

    /** What ffprobe says about the film's picture track. */
    static Map<String, String> track(Path film) {
        lines(PROBE, '-v', 'error', '-select_streams', 'v', '-count_packets', '-show_entries',
                'stream=codec_name,profile,width,height,pix_fmt,field_order,time_base,duration_ts,' +
                'color_range,color_space,color_primaries,nb_read_packets',
                '-of', 'default=noprint_wrappers=1', film as String)
                .collectEntries { it.split('=', 2).toList() }
    }

    /** What a decoder complains about in the whole film. */
    static String complaints(Path film) {
        run(DECODER, '-v', 'error', '-xerror', '-i', film as String, '-f', 'null', '-')
    }

    /** A sum over each decoded picture: decoders that understand the film alike agree on it. */
    static String pictures(Path film, String decoder) {
        run(DECODER, '-v', 'error', '-c:v', decoder, '-i', film as String, '-f', 'framemd5', '-')
    }

    /** When each key picture comes, in seconds. */
    static List<BigDecimal> keys(Path film) {
        lines(PROBE, '-v', 'error', '-skip_frame', 'nokey', '-show_entries', 'frame=pts_time',
                '-of', 'csv=p=0', film as String).collect { it.replace(',', '') as BigDecimal }
    }

    /** The picture that is shown at this time. */
    static BufferedImage picture(Path film, BigDecimal second) {
        def file = film.resolveSibling("${film.fileName}-${second}.png")
        assert run(DECODER, '-v', 'error', '-y', '-ss', second as String, '-i', film as String,
                '-frames:v', '1', file as String) == ''
        ImageIO.read(file.toFile())
    }

    private static List<String> lines(String... command) {
        run(command).readLines().findAll { !it.blank }
    }

    private static String run(String... command) {
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        process.outputStream.close()
        def said = process.inputStream.getText('UTF-8')
        assert process.waitFor(60, TimeUnit.SECONDS)
        said
    }
}
