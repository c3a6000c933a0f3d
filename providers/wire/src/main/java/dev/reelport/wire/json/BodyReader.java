package dev.reelport.wire.json;

import dev.reelport.domain.video.Content;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a body from bytes: a multipart form, or JSON. */
public final class BodyReader {
    private static final int LONGEST_BOUNDARY = 200;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]+)");

    /**
     * On the heap: a form that breaks off in the middle of a part leaves buffers behind that the
     * decoder no longer knows, and that only the garbage collector can free.
     */
    private static final UnpooledByteBufAllocator HEAP = new UnpooledByteBufAllocator(false, true);

    private BodyReader() {}

    /**
     * Reads a body by its media type.
     *
     * @param mediaType with its parameters; empty: a body that begins with two dashes is a form,
     *     and every other one is JSON
     * @throws UnreadableException when a form is none
     */
    public static Body read(String mediaType, byte[] bytes) {
        if (mediaType.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            return form(mediaType, bytes);
        }
        boolean dashes = bytes.length > 2 && bytes[0] == '-' && bytes[1] == '-';
        return mediaType.isEmpty() && dashes
                ? form("multipart/form-data; boundary=" + boundary(bytes), bytes)
                : new Body.Json(utf8(bytes));
    }

    /** Bytes that are no UTF-8 would become question marks in silence. */
    private static String utf8(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(left).toString();
        } catch (CharacterCodingException otherCharset) {
            int first = left.position() + 1;
            throw UnreadableException.at("", "a text is not UTF-8: byte " + first);
        }
    }

    private static String boundary(byte[] bytes) {
        int end = 2;
        while (end < bytes.length && end < LONGEST_BOUNDARY && bytes[end] > ' ') {
            end++;
        }
        return new String(bytes, 2, end - 2, StandardCharsets.US_ASCII);
    }

    private static Body.Form form(String mediaType, byte[] bytes) {
        refuseCutOff(mediaType, bytes);
        FullHttpRequest request =
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1,
                        HttpMethod.POST,
                        "/",
                        HEAP.heapBuffer(bytes.length).writeBytes(bytes));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, mediaType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder =
                    new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
            return new Body.Form(parts(decoder.getBodyHttpDatas()));
        } catch (UnreadableException told) {
            throw told;
        } catch (RuntimeException | IOException broken) {
            throw UnreadableException.at("", "this is not a multipart form that can be read");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
            request.release();
        }
    }

    /** Where a form breaks off, its last part would vanish in silence. */
    private static void refuseCutOff(String mediaType, byte[] bytes) {
        Matcher boundary = BOUNDARY.matcher(mediaType);
        String end = boundary.find() ? "--" + boundary.group(1) + "--" : "";
        if (end.isEmpty() || !new String(bytes, StandardCharsets.ISO_8859_1).contains(end)) {
            throw UnreadableException.at("", "this multipart form does not come to its end");
        }
    }

    private static List<Part> parts(List<InterfaceHttpData> found) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (InterfaceHttpData data : found) {
            switch (data) {
                case FileUpload file -> parts.add(file(file));
                case Attribute text -> parts.add(new Part.Text(text.getName(), utf8(text.get())));
                default -> throw UnreadableException.at(data.getName(), "this part is neither");
            }
        }
        return parts;
    }

    private static Part.File file(FileUpload file) throws IOException {
        return new Part.File(
                file.getName(),
                file.getFilename(),
                file.getContentType(),
                new Content.OfBytes(file.get()));
    }
}
