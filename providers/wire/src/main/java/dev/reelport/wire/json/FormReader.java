package dev.reelport.wire.json;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.Legibility;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a multipart form piece by piece, however long it is. Closing it lets go of its files, so
 * whoever wants to keep one copies it before. For one form and one thread.
 */
public final class FormReader implements AutoCloseable {
    /** Of all texts together; what is longer belongs into a file. */
    public static final int MOST_TEXT = 4 << 20;

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]+)");

    /**
     * On the heap: a form that breaks off in the middle of a part leaves buffers behind that the
     * decoder no longer knows, and that only the garbage collector can free.
     */
    private static final UnpooledByteBufAllocator HEAP = new UnpooledByteBufAllocator(false, true);

    /** No request of any format has as many; each takes many times the memory of its bytes. */
    private static final int MOST_PARTS = 100;

    private static final int LONGEST_HEAD = 8 << 10;
    private static final int PIECE = 64 << 10;

    private final FormEnd end;
    private final HttpPostMultipartRequestDecoder decoder;

    private FormReader(String mediaType, DefaultHttpDataFactory factory) {
        this.end = new FormEnd(boundary(mediaType));
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, mediaType);
        try {
            this.decoder =
                    new HttpPostMultipartRequestDecoder(
                            factory, request, StandardCharsets.UTF_8, MOST_PARTS, LONGEST_HEAD);
        } catch (RuntimeException unreadable) {
            throw unreadable();
        }
        decoder.setDiscardThreshold(PIECE);
    }

    private static String boundary(String mediaType) {
        Matcher boundary = BOUNDARY.matcher(mediaType);
        if (!boundary.find()) {
            throw UnreadableException.at("", "this multipart form has no boundary");
        }
        return boundary.group(1);
    }

    /**
     * One whose longer parts lie in a folder.
     *
     * @param mediaType with the boundary
     * @param folder is there
     * @throws UnreadableException when no form can have the media type
     */
    public static FormReader inFolder(String mediaType, Path folder) {
        DefaultHttpDataFactory factory = new DefaultHttpDataFactory(PIECE, StandardCharsets.UTF_8);
        factory.setBaseDir(folder.toString());
        return new FormReader(mediaType, factory);
    }

    /** One whose parts lie in memory. */
    static FormReader inMemory(String mediaType) {
        return new FormReader(mediaType, new DefaultHttpDataFactory(false));
    }

    /**
     * Reads a form to its end. A return that ends a piece waits for the next one: the decoder would
     * give it to the part, though with the line feed to come it belongs to the boundary. Pieces are
     * filled, however little comes at a time: the decoder reads the head of a part anew, and keeps
     * what it made of it, for each piece that does not bring its end. The files of what is read can
     * be opened until this is closed.
     *
     * @throws UnreadableException when it is none, or a text is too long or not UTF-8
     * @throws IOException when the form does not come
     * @throws UncheckedIOException when a part of it cannot be kept
     */
    public Body.Form read(InputStream form) throws IOException {
        byte[] piece = new byte[PIECE];
        int held = 0;
        int count = form.readNBytes(piece, 0, PIECE);
        while (count > 0) {
            int length = held + count;
            held = piece[length - 1] == '\r' ? 1 : 0;
            offer(piece, length - held);
            piece[0] = '\r';
            count = form.readNBytes(piece, held, PIECE - held);
        }
        offer(piece, held);
        if (!end.isThere()) {
            throw UnreadableException.at("", "this multipart form does not come to its end");
        }
        return new Body.Form(parts());
    }

    private void offer(byte[] piece, int count) {
        end.see(piece, count);
        ByteBuf bytes = HEAP.heapBuffer(count).writeBytes(piece, 0, count);
        try {
            decoder.offer(new DefaultHttpContent(bytes));
        } catch (RuntimeException broken) {
            throw trouble(broken);
        } finally {
            bytes.release();
        }
    }

    private static UnreadableException trouble(RuntimeException broken) {
        return switch (broken) {
            case HttpPostRequestDecoder.TooManyFormFieldsException many ->
                    UnreadableException.at("", "a form has up to " + MOST_PARTS + " parts");
            case HttpPostRequestDecoder.TooLongFormFieldException endless ->
                    UnreadableException.at("", "a part of the form has a head without an end");
            case ErrorDataDecoderException full
                    when full.getCause() instanceof IOException disk && !isLonger(disk) ->
                    throw new UncheckedIOException(disk);
            default -> unreadable();
        };
    }

    /**
     * What netty says of a part that is longer than its own head says; the disk is not at fault.
     */
    private static boolean isLonger(IOException broken) {
        return String.valueOf(broken.getMessage()).startsWith("Out of size");
    }

    private static UnreadableException unreadable() {
        return UnreadableException.at("", "this is not a multipart form that can be read");
    }

    private List<Part> parts() throws IOException {
        List<InterfaceHttpData> found;
        try {
            decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            found = decoder.getBodyHttpDatas();
        } catch (RuntimeException broken) {
            throw trouble(broken);
        }
        refuseLongTexts(found);
        List<Part> parts = new ArrayList<>();
        for (InterfaceHttpData data : found) {
            switch (data) {
                case FileUpload file -> parts.add(file(file));
                case Attribute text -> parts.add(text(text));
                default -> throw UnreadableException.at(data.getName(), "this part is neither");
            }
        }
        return parts;
    }

    private static void refuseLongTexts(List<InterfaceHttpData> found) {
        long length =
                found.stream()
                        .filter(Attribute.class::isInstance)
                        .mapToLong(text -> ((Attribute) text).length())
                        .sum();
        if (length > MOST_TEXT) {
            throw UnreadableException.at(
                    "",
                    "the texts of a form are up to %d MiB long together; a picture goes as a file"
                            .formatted(MOST_TEXT >> 20));
        }
    }

    private static Part.Text text(Attribute text) throws IOException {
        return new Part.Text(legible(text.getName()), legible(BodyReader.utf8(text.get())));
    }

    private static Part.File file(FileUpload file) throws IOException {
        return new Part.File(
                legible(file.getName()),
                legible(file.getFilename()),
                legible(file.getContentType()),
                content(file));
    }

    private static Content content(HttpData file) throws IOException {
        return file.isInMemory()
                ? new Content.OfBytes(file.get())
                : new Content.OfFile(file.getFile().toPath());
    }

    private static String legible(String text) {
        Legibility.flaw(text)
                .ifPresent(
                        flaw -> {
                            throw UnreadableException.at("", flaw);
                        });
        return text;
    }

    /** Deletes its files. */
    @Override
    public void close() {
        decoder.destroy();
    }
}
