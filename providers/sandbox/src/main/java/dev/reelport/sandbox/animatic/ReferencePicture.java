package dev.reelport.sandbox.animatic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture file and draws it into a frame, whole, its proportions kept. */
final class ReferencePicture {

    /** Of a larger picture only every second, third, ... pixel is read: a film shows no more. */
    private static final int LARGEST_SIDE = 4096;

    private final BufferedImage picture;

    private ReferencePicture(BufferedImage picture) {
        this.picture = picture;
    }

    /** Absent where the file is missing, is no picture, or is damaged. */
    static Optional<ReferencePicture> read(Path file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(readable(file).toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext()
                    ? Optional.of(new ReferencePicture(read(readers.next(), input)))
                    : Optional.empty();
        } catch (IOException | RuntimeException | LinkageError _) {
            return Optional.empty();
        }
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException(file + " is not a file that can be read");
        }
        return file;
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int side = Math.max(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, (side + LARGEST_SIDE - 1) / LARGEST_SIDE);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** Where it stands when it fits into the frame: in its middle. */
    Area placed(Area frame) {
        double scale =
                Math.min(frame.width() / picture.getWidth(), frame.height() / picture.getHeight());
        double width = picture.getWidth() * scale;
        double height = picture.getHeight() * scale;
        double x = frame.x() + (frame.width() - width) / 2;
        double y = frame.y() + (frame.height() - height) / 2;
        return new Area(x, y, width, height);
    }

    void draw(Graphics2D graphics, Area place) {
        int width = (int) Math.round(place.width());
        int height = (int) Math.round(place.height());
        if (width > 0 && height > 0) {
            BufferedImage scaled = halved(width, height);
            int x = (int) Math.round(place.x());
            int y = (int) Math.round(place.y());
            graphics.drawImage(scaled, x, y, width, height, null);
        }
    }

    /** Scaling to less than half in one go skips pixels and flickers. */
    private BufferedImage halved(int width, int height) {
        BufferedImage scaled = picture;
        while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height) {
            scaled = half(scaled);
        }
        return scaled;
    }

    private static BufferedImage half(BufferedImage whole) {
        int width = whole.getWidth() / 2;
        int height = whole.getHeight() / 2;
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(whole, 0, 0, width, height, null);
        graphics.dispose();
        return half;
    }
}
