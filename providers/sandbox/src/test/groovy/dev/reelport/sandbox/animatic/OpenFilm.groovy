package dev.reelport.sandbox.animatic

import static org.bytedeco.ffmpeg.global.avcodec.*
import static org.bytedeco.ffmpeg.global.avformat.*
import static org.bytedeco.ffmpeg.global.avutil.*
import static org.bytedeco.ffmpeg.global.swscale.*
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN

import java.awt.image.BufferedImage
import java.awt.image.DataBufferByte
import java.nio.file.Path
import java.security.MessageDigest
import org.bytedeco.ffmpeg.avcodec.AVCodecContext
import org.bytedeco.ffmpeg.avcodec.AVPacket
import org.bytedeco.ffmpeg.avformat.AVFormatContext
import org.bytedeco.ffmpeg.avformat.AVInputFormat
import org.bytedeco.ffmpeg.avformat.AVStream
import org.bytedeco.ffmpeg.avutil.AVDictionary
import org.bytedeco.ffmpeg.avutil.AVFrame
import org.bytedeco.ffmpeg.avutil.AVRational
import org.bytedeco.ffmpeg.avutil.LogCallback
import org.bytedeco.javacpp.BytePointer
import org.bytedeco.javacpp.DoublePointer
import org.bytedeco.javacpp.PointerPointer

/**
 * A film in the hands of ffmpeg's libraries, from its beginning to its end, once. Its programs stay away: they come with
 * libavdevice, which asks for a sound server and a display.
 */
final class OpenFilm implements AutoCloseable {

    private static final Said SAID = new Said()

    static {
        setLogCallback(SAID)
    }

    private final List<String> noted = []
    private final AVFormatContext container = new AVFormatContext(null)
    private final AVStream stream
    private final AVCodecContext decoder
    private final AVPacket packet = av_packet_alloc()
    private final AVFrame frame = av_frame_alloc()

    /** With the decoder of this name; without a name, with the one that ffmpeg takes for such a film. */
    OpenFilm(Path film, String decoderName) {
        SAID.lines.clear()
        sure(avformat_open_input(container, film as String, (AVInputFormat) null, (AVDictionary) null))
        sure(avformat_find_stream_info(container, (AVDictionary) null))
        stream = container.streams(sure(
                av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer) null, 0)))
        def codec = decoderName == null ?
                avcodec_find_decoder(stream.codecpar().codec_id()) : avcodec_find_decoder_by_name(decoderName)
        assert codec != null
        decoder = avcodec_alloc_context3(codec)
        sure(avcodec_parameters_to_context(decoder, stream.codecpar()))
        // What is said is said in the thread that asked, and before the answer.
        decoder.pkt_timebase(stream.time_base()).thread_count(1)
        sure(avcodec_open2(decoder, codec, (AVDictionary) null))
    }

    /** What the libraries said was wrong so far; empty for nothing. */
    String complaints() {
        (SAID.lines + noted).join('\n')
    }

    Map<String, String> track() {
        def told = stream.codecpar()
        [
            codec_name     : avcodec_get_name(told.codec_id()),
            profile        : avcodec_profile_name(told.codec_id(), told.profile()),
            width          : told.width(),
            height         : told.height(),
            pix_fmt        : av_get_pix_fmt_name(told.format()),
            time_base      : "${stream.time_base().num()}/${stream.time_base().den()}",
            duration_ts    : stream.duration(),
            color_range    : av_color_range_name(told.color_range()),
            color_space    : av_color_space_name(told.color_space()),
            color_primaries: av_color_primaries_name(told.color_primaries()),
        ].collectEntries { name, value -> [name, value instanceof BytePointer ? value.string : value as String] }
    }

    /** How many packets the picture track has. */
    int packets() {
        int count = 0
        eachPacket { count++ }
        count
    }

    void onlyKeys() {
        decoder.skip_frame(AVDISCARD_NONKEY)
    }

    /** Decodes every picture that the index promises, at least one. */
    void whole() {
        int count = 0
        pictures { count++ }
        note(count == 0 || count != stream.nb_frames(), "$count of ${stream.nb_frames()} pictures")
    }

    /** Decodes from here to the end. A picture is only there while it is looked at. */
    void pictures(Closure<?> look) {
        eachPacket { decode(it, look) }
        decode(null, look)
    }

    BigDecimal seconds(long ticks) {
        (ticks as BigDecimal) * stream.time_base().num() / stream.time_base().den()
    }

    /** When and how long it is shown, how large it is, and a sum over its bytes. */
    String sum(AVFrame picture) {
        def sum = MessageDigest.getInstance('MD5').digest(bytes(picture)).encodeHex()
        "${picture.pts()} ${picture.duration()} ${picture.width()}x${picture.height()} " +
                "${av_get_pix_fmt_name(picture.format()).string} $sum"
    }

    BufferedImage shown(BigDecimal second) {
        assert second < seconds(stream.duration())
        def ticks = second * stream.time_base().den() / stream.time_base().num()
        sure(av_seek_frame(container, stream.index(), ticks as long, AVSEEK_FLAG_BACKWARD))
        def last = av_frame_alloc()
        pictures {
            if (seconds(it.pts()) <= second) {
                av_frame_unref(last)
                sure(av_frame_ref(last, it))
            }
        }
        def image = image(last)
        av_frame_free(last)
        image
    }

    @Override
    void close() {
        av_frame_free(frame)
        av_packet_free(packet)
        avcodec_free_context(decoder)
        avformat_close_input(container)
    }

    private void eachPacket(Closure<?> take) {
        int read
        while ((read = av_read_frame(container, packet)) >= 0) {
            if (packet.stream_index() == stream.index()) {
                note(packet.flags() & AV_PKT_FLAG_CORRUPT, 'corrupt packet')
                take(packet)
            }
            av_packet_unref(packet)
        }
        note(read != AVERROR_EOF, 'broken off')
    }

    /** Without a packet, the pictures that the decoder has left. */
    private void decode(AVPacket packet, Closure<?> look) {
        note(avcodec_send_packet(decoder, packet) < 0, 'packet refused')
        int received
        while ((received = avcodec_receive_frame(decoder, frame)) >= 0) {
            note(frame.decode_error_flags() || frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT, 'corrupt picture')
            look(frame)
            av_frame_unref(frame)
        }
        note(!(received in [AVERROR_EAGAIN(), AVERROR_EOF]), 'no picture')
    }

    private void note(Object wrong, String what) {
        if (wrong) {
            noted << what
        }
    }

    private static BufferedImage image(AVFrame picture) {
        def (width, height) = [picture.width(), picture.height()]
        def image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR)
        def colours = av_frame_alloc().width(width).height(height).format(AV_PIX_FMT_BGR24)
        sure(av_frame_get_buffer(colours, 0))
        def scaler = sws_getContext(width, height, picture.format(), width, height, AV_PIX_FMT_BGR24,
                SWS_BICUBIC, null, null, (DoublePointer) null)
        // The scaler does not read from the picture how its colours are meant.
        sure(sws_setColorspaceDetails(scaler, sws_getCoefficients(picture.colorspace()),
                picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0,
                sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16))
        sure(sws_scale_frame(scaler, colours, picture))
        def seen = bytes(colours)
        System.arraycopy(seen, 0, ((DataBufferByte) image.raster.dataBuffer).data, 0, seen.length)
        sws_freeContext(scaler)
        av_frame_free(colours)
        image
    }

    private static byte[] bytes(AVFrame picture) {
        def (format, width, height) = [picture.format(), picture.width(), picture.height()]
        def size = sure(av_image_get_buffer_size(format, width, height, 1))
        def buffer = new BytePointer((long) size)
        sure(av_image_copy_to_buffer(
                buffer, size, picture.data(), picture.linesize(), format, width, height, 1))
        def copy = new byte[size]
        buffer.get(copy)
        buffer.close()
        copy
    }

    private static int sure(int answer) {
        if (answer < 0) {
            def words = new byte[128]
            av_strerror(answer, words, words.length)
            throw new IOException("${new String(words).trim()} ${SAID.lines}")
        }
        answer
    }

    /** Hears the libraries' errors, from whichever thread. */
    private static final class Said extends LogCallback {

        final List<String> lines = Collections.synchronizedList([])

        @Override
        void call(int level, BytePointer words) {
            if ((level & 0xff) <= AV_LOG_ERROR) {
                lines << words.string.trim()
            }
        }
    }
}
