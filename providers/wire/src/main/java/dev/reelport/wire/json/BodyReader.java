package dev.reelport.wire.json;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.Legibility;
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
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** No request of any format has as many; each takes many times the memory of its bytes. */
    private static final int MOST_PARTS = 100;

    private static final int LONGEST_HEAD = 8 << 10;

    private BodyReader() {}

    /**
     * Reads a body by its media type.
     *
     * @param mediaType with its parameters; empty: a body that begins with two dashes is a form,
     *     and every other one is JSON
     * @throws UnreadableException when a form is none, or a text is not UTF-8
     */
    public static Body read(String mediaType, byte[] bytes) {
        if (isForm(mediaType)) {
            return form(mediaType, bytes);
        }
        boolean dashes = bytes.length > 2 && bytes[0] == '-' && bytes[1] == '-';
        return mediaType.isEmpty() && dashes
                ? form("multipart/form-data; boundary=" + boundary(bytes), bytes)
                : new Body.Json(utf8(bytes));
    }

    /** Whether a body of that media type is a form. */
    public static boolean isForm(String mediaType) {
        return mediaType.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Bytes that are no UTF-8 would become question marks in silence. */
    private static String utf8(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(LONGEST_HEAD);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            result = decoder.decode(left, some.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            int first = left.position() + 1;
            throw UnreadableException.at("", "a text is not UTF-8: byte " + first);
        }
        return new String(bytes, StandardCharsets.UTF_8);
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
                    new HttpPostMultipartRequestDecoder(
                            new DefaultHttpDataFactory(false),
                            request,
                            StandardCharsets.UTF_8,
                            MOST_PARTS,
                            LONGEST_HEAD);
            return new Body.Form(parts(decoder.getBodyHttpDatas()));
        } catch (UnreadableException told) {
            throw told;
        } catch (HttpPostRequestDecoder.TooManyFormFieldsException many) {
            throw UnreadableException.at("", "a form has up to " + MOST_PARTS + " parts");
        } catch (HttpPostRequestDecoder.TooLongFormFieldException endless) {
            throw UnreadableException.at("", "a part of the form has a head without an end");
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
        if (end.isEmpty() || !contains(bytes, end.getBytes(StandardCharsets.ISO_8859_1))) {
            throw UnreadableException.at("", "this multipart form does not come to its end");
        }
    }

    /** From behind, where it stands in a form that is whole; without a copy of the form. */
    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static List<Part> parts(List<InterfaceHttpData> found) throws IOException {
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

    private static Part.Text text(Attribute text) throws IOException {
        return new Part.Text(legible(text.getName()), legible(utf8(text.get())));
    }

    private static Part.File file(FileUpload file) throws IOException {
        return new Part.File(
                legible(file.getName()),
                legible(file.getFilename()),
                legible(file.getContentType()),
                new Content.OfBytes(file.get()));
    }

    private static String legible(String text) {
        Legibility.flaw(text)
                .ifPresent(
                        flaw -> {
                            throw UnreadableException.at("", flaw);
                        });
        return text;
    }
}
