package dev.reelport.openai;

import dev.reelport.domain.video.Pixels;
import dev.reelport.openai.OpenAiDialect.Answering;
import dev.reelport.openai.OpenAiDialect.Asking;
import dev.reelport.wire.Choices;
import java.time.Duration;
import java.util.Map;

/** The dialects there are, each with what is chosen for it. */
final class OpenAiDialects {
    /**
     * Stands for whatever an engine runs: both echo a name that nobody chose, and vLLM-Omni may
     * refuse one that it does not serve.
     */
    static final String OWN_MODEL = "default";

    /** OpenAI's API reference of Videos: the defaults of a create. */
    private static final OpenAiDialect.Usual USUAL =
            new OpenAiDialect.Usual("sora-2", Duration.ofSeconds(4), new Pixels(720, 1280));

    private OpenAiDialects() {}

    /** Spec C. */
    static OpenAiDialect storyboard(Choices choices) {
        boolean escaped = choices.of(OpenAiSettings.LINE_BREAKS).equals("escaped");
        boolean pixels = choices.of(OpenAiSettings.SIZE).equals("pixels");
        return new OpenAiDialect(
                new Asking(
                        BodyKind.MULTIPART,
                        BodyKind.JSON,
                        false,
                        pixels ? SizeWords.ORIENTATION : SizeWords.RATIO,
                        ImageField.INPUT_REFERENCE,
                        escaped ? ShotLines.ESCAPED : ShotLines.LINES,
                        true,
                        false,
                        false,
                        false,
                        null,
                        Map.of()),
                new Answering(
                        VideoShape.RELAY,
                        ListShape.NONE,
                        RemovalShape.NONE,
                        ErrorShape.RELAY,
                        false,
                        false),
                null);
    }

    /** OpenAI's own. */
    static OpenAiDialect openai(Choices choices) {
        BodyKind body = OpenAiSettings.body(choices);
        return new OpenAiDialect(
                new Asking(
                        body,
                        body,
                        false,
                        SizeWords.PIXELS,
                        ImageField.INPUT_REFERENCE,
                        ShotLines.NONE,
                        false,
                        true,
                        false,
                        choices.of(OpenAiSettings.REMIX).equals("edits"),
                        null,
                        Map.of()),
                new Answering(
                        VideoShape.COMPLETE,
                        ListShape.PAGE,
                        RemovalShape.RECEIPT,
                        ErrorShape.OPENAI,
                        true,
                        false),
                USUAL);
    }

    /** SGLang Diffusion. */
    static OpenAiDialect sglang() {
        return new OpenAiDialect(
                new Asking(
                        BodyKind.JSON_UNLESS_FILE,
                        BodyKind.JSON,
                        true,
                        SizeWords.PIXELS,
                        ImageField.REFERENCE_URL,
                        ShotLines.NONE,
                        false,
                        false,
                        false,
                        false,
                        OWN_MODEL,
                        OpenAiSettings.sglang()),
                new Answering(
                        VideoShape.ENGINE,
                        ListShape.PLAIN,
                        RemovalShape.STATUS,
                        ErrorShape.DETAIL,
                        true,
                        false),
                null);
    }

    /** vLLM-Omni. */
    static OpenAiDialect vllmOmni() {
        return new OpenAiDialect(
                new Asking(
                        BodyKind.MULTIPART,
                        BodyKind.MULTIPART,
                        false,
                        SizeWords.PIXELS,
                        ImageField.IMAGE_REFERENCE,
                        ShotLines.NONE,
                        false,
                        false,
                        true,
                        false,
                        OWN_MODEL,
                        OpenAiSettings.vllmOmni()),
                new Answering(
                        VideoShape.COMPLETE,
                        ListShape.PAGE,
                        RemovalShape.RECEIPT,
                        ErrorShape.DETAIL,
                        true,
                        true),
                null);
    }
}
