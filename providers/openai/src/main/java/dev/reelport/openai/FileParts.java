package dev.reelport.openai;

import dev.reelport.domain.video.ImageSource.Upload;
import dev.reelport.wire.message.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** An uploaded image as a part of a form, both ways. */
final class FileParts {
    /** What OpenAI takes; the type by the end of the name, for clients that send none. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "webp", "image/webp");

    private FileParts() {}

    static Part.File write(String name, Upload upload) {
        return new Part.File(name, upload.fileName(), upload.mediaType(), upload.content());
    }

    /**
     * @throws IllegalArgumentException when it is no image, or has no name
     */
    static Upload read(Part.File part) {
        String name = withoutFolders(Objects.requireNonNullElse(part.fileName(), ""));
        return new Upload(name, mediaType(part.mediaType(), name), part.content());
    }

    /** Some clients send the whole path, as the example of spec C shows. */
    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String mediaType(String said, String name) {
        String type = Objects.requireNonNullElse(said, "").strip();
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean unsaid = type.isEmpty() || type.equalsIgnoreCase("application/octet-stream");
        return unsaid ? TYPES.getOrDefault(end, type) : type;
    }
}
