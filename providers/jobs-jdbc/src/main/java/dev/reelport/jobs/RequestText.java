package dev.reelport.jobs;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.request.RequestReader;
import dev.reelport.language.request.RequestWriter;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is kept: in Reelport's own language, where a picture that travels with it is
 * called by its number.
 *
 * @param json the request
 * @param uploads what is known of the pictures, as JSON
 * @param pictures their bytes, by number from 0; not read before they are kept
 */
record RequestText(String json, String uploads, List<Content> pictures) {
    private static final Argument<List<UploadText>> UPLOADS = Argument.listOf(UploadText.class);

    /**
     * Writes a request.
     *
     * @throws UncheckedIOException when a picture is not there
     * @throws IllegalArgumentException when what would be read later is not what was asked
     */
    static RequestText of(VideoRequest request) {
        List<ImageSource.Upload> uploads = new ArrayList<>();
        String json = Json.write(RequestWriter.write(request, upload -> number(uploads, upload)));
        if (!request.equals(read(json, uploads::get, "a request"))) {
            throw new IllegalArgumentException(
                    "this request cannot be kept: it would be read as another one");
        }
        return new RequestText(
                json,
                Json.write(uploads.stream().map(UploadText::of).toList()),
                uploads.stream().map(ImageSource.Upload::content).toList());
    }

    private static String number(List<ImageSource.Upload> uploads, ImageSource.Upload upload) {
        uploads.add(upload);
        return String.valueOf(uploads.size() - 1);
    }

    /**
     * Reads a request.
     *
     * @param openers open the pictures, by number; none is opened
     * @param what it belongs to, for the message
     * @throws DatabaseException when it is not what was written
     */
    static VideoRequest read(
            String json, String uploads, IntFunction<Content.Opener> openers, String what) {
        List<UploadText> known = Json.read(uploads, UPLOADS, what);
        return read(json, n -> known.get(n).upload(openers.apply(n)), what);
    }

    private static VideoRequest read(
            String json, IntFunction<ImageSource.Upload> uploads, String what) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            return RequestReader.read(
                            Document.json(bytes, what),
                            (name, place) -> uploads.apply(Integer.parseInt(name)))
                    .request();
        } catch (BadInputException | IllegalStateException broken) {
            throw Json.unreadable(what, broken);
        }
    }

    /** What is known of a picture without its bytes. */
    @Serdeable
    record UploadText(String fileName, String mediaType, long length) {
        static UploadText of(ImageSource.Upload upload) {
            try {
                long length = upload.content().length();
                return new UploadText(upload.fileName(), upload.mediaType(), length);
            } catch (IOException gone) {
                throw new UncheckedIOException(
                        "the image %s cannot be kept".formatted(upload.fileName()), gone);
            }
        }

        ImageSource.Upload upload(Content.Opener opener) {
            return new ImageSource.Upload(
                    fileName, mediaType, new Content.OfSource(opener, length));
        }
    }

    /** The pictures of a request, by number. */
    static List<Content> ofPerhaps(@Nullable RequestText request) {
        return request == null ? List.of() : request.pictures();
    }

    /** Nothing was asked: the task was adopted. */
    static @Nullable RequestText perhaps(@Nullable VideoRequest request) {
        return request == null ? null : of(request);
    }
}
