package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.cli.translate.Translation;
import dev.reelport.cli.translate.Written;
import dev.reelport.language.report.FindingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in another format, as JSON.
 *
 * @param format the other format
 * @param model whom it is for
 * @param method of HTTP
 * @param path from the root of the provider's API
 * @param contentType of HTTP; empty where there is no body
 * @param body as text; absent: it is no text, such as a form with an image
 * @param base64 the bytes of a body that is no text; absent: it is one
 * @param findings what is done differently, and what is worth knowing
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranslationReport(
        String format,
        String model,
        String method,
        String path,
        String contentType,
        @Nullable String body,
        @Nullable String base64,
        List<FindingReport> findings) {

    /** A translation with the bytes of its body. */
    public static TranslationReport of(String format, Translation translation, Written written) {
        String text = text(written.bytes());
        return new TranslationReport(
                format,
                translation.model(),
                translation.request().method(),
                translation.request().path(),
                written.contentType(),
                text,
                text == null ? Base64.getEncoder().encodeToString(written.bytes()) : null,
                FindingReport.of(translation.findings()));
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
