package dev.reelport.openai;

import dev.reelport.domain.capability.SettingKind;
import dev.reelport.domain.video.Pixels;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one dialect of the format does differently.
 *
 * @param asking in requests
 * @param answering in answers
 * @param usual what its document says that a client gets who says nothing; absent: it does not say
 */
record OpenAiDialect(Asking asking, Answering answering, @Nullable Usual usual) {
    /**
     * What a client gets who says nothing.
     *
     * @param model that makes the film
     * @param duration of a film that starts from no other
     * @param size likewise
     */
    record Usual(String model, Duration duration, Pixels size) {}

    /**
     * Requests.
     *
     * @param create how a create travels
     * @param edit how a remix or an extension travels
     * @param numericSeconds whether {@code seconds} is a number in JSON; otherwise a text
     * @param size what {@code size} says
     * @param image where an image travels that is not a file
     * @param shots how a storyboard stands in a prompt
     * @param relayFields whether there are the fields that only spec C has, from {@code watermark}
     *     to {@code character_create}
     * @param storedCharacters whether there is {@code characters}
     * @param sides whether there are {@code width} and {@code height} beside {@code size}
     * @param editsPath whether a remix goes to {@code /videos/edits}; otherwise to {@code /remix}
     * @param ownModel a name that stands for whatever the server runs, and is not sent; absent:
     *     every name is sent
     * @param settings the fields that only engines have
     */
    record Asking(
            BodyKind create,
            BodyKind edit,
            boolean numericSeconds,
            SizeWords size,
            ImageField image,
            ShotLines shots,
            boolean relayFields,
            boolean storedCharacters,
            boolean sides,
            boolean editsPath,
            @Nullable String ownModel,
            Map<String, SettingKind> settings) {}

    /**
     * Answers.
     *
     * @param video what a task looks like
     * @param list what a list looks like
     * @param removal what the answer to DELETE looks like
     * @param error what a refusal looks like
     * @param measured whether {@code size} and {@code seconds} of an answer are those of the film;
     *     otherwise they only repeat the request
     * @param deleteCancels whether DELETE stops a task that runs; otherwise it only forgets or
     *     erases
     */
    record Answering(
            VideoShape video,
            ListShape list,
            RemovalShape removal,
            ErrorShape error,
            boolean measured,
            boolean deleteCancels) {}
}
