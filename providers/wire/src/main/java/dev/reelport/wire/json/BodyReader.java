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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a body from bytes: a multipart form, or JSON. */
public final class BodyReader {
    private static final int LONGEST_BOUNDARY = 200;

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
                : new Body.Json(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String boundary(byte[] bytes) {
        int end = 2;
        while (end < bytes.length && end < LONGEST_BOUNDARY && bytes[end] > ' ') {
            end++;
        }
        return new String(bytes, 2, end - 2, StandardCharsets.US_ASCII);
    }

    private static Body.Form form(String mediaType, byte[] bytes) {
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
        } catch (RuntimeException | IOException broken) {
            throw UnreadableException.at("", "this is not a multipart form that can be read");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
            request.release();
        }
    }

    private static List<Part> parts(List<InterfaceHttpData> found) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (InterfaceHttpData data : found) {
            switch (data) {
                case FileUpload file -> parts.add(file(file));
                case Attribute text ->
                        parts.add(
                                new Part.Text(
                                        text.getName(),
                                        new String(text.get(), StandardCharsets.UTF_8)));
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
