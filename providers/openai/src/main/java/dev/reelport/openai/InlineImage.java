package dev.reelport.openai;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource.Upload;
import java.util.Base64;
import java.util.Locale;

/** An image within a text: {@code data:image/png;base64,…} (RFC 2397). */
final class InlineImage {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private InlineImage() {}

    static boolean isOne(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /**
     * The image, named after its type.
     *
     * @throws IllegalArgumentException when it is something else; its content is not quoted
     */
    static Upload read(String text) {
        int comma = text.indexOf(',');
        String head =
                comma < 0 ? "" : text.substring(SCHEME.length(), comma).toLowerCase(Locale.ROOT);
        if (!head.startsWith("image/") || !head.endsWith(BASE64)) {
            throw new IllegalArgumentException(
                    "an image within a text is data:image/png;base64, and its bytes");
        }
        String type = head.substring(0, head.indexOf(';'));
        String name = "image." + type.substring(type.indexOf('/') + 1);
        return new Upload(name, type, new Content.OfBytes(bytes(text.substring(comma + 1))));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("the bytes of the image are not base64", broken);
        }
    }
}
