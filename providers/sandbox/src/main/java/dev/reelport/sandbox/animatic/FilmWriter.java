package dev.reelport.sandbox.animatic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** Writes samples into an MP4 file that must not exist yet. */
final class FilmWriter implements Closeable {

    private final FileChannel file;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private int samples;

    FilmWriter(Path path, Size size) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.muxer = MP4Muxer.createMP4MuxerToChannel(new FileChannelWrapper(file));
        this.track = muxer.addVideoTrack(Codec.H264, meta(size));
    }

    private static VideoCodecMeta meta(Size size) {
        return VideoCodecMeta.createSimpleVideoCodecMeta(
                new org.jcodec.common.model.Size(size.width(), size.height()), ColorSpace.YUV420);
    }

    void add(Step step, ByteBuffer sample) throws IOException {
        track.addFrame(
                Packet.createPacket(
                        sample,
                        step.tick(),
                        Timeline.TICKS_PER_SECOND,
                        step.ticks(),
                        samples++,
                        step.opens() ? Packet.FrameType.KEY : Packet.FrameType.INTER,
                        null));
    }

    /** Writes the film's index; without it nothing plays. */
    void finish() throws IOException {
        muxer.finish();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
