package dev.reelport.http.order;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.request.RequestWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What a wish is known by when it comes again: the same for the same content, however it was
 * wrapped. The boundary of a form, for one, differs from try to try.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(Wish wish) {
        MessageDigest digest = sha256();
        for (Object part : new Object[] {wish.format(), wish.provider(), wish.model()}) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Map<String, Object> request = RequestWriter.write(wish.request(), Fingerprint::of);
        digest.update(request.toString().getBytes(StandardCharsets.UTF_8));
        // What of the client's words is not in the request is its words all the same.
        digest.update(wish.findings().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String of(ImageSource.Upload upload) {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(upload.content().open(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return upload.mediaType() + " " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
