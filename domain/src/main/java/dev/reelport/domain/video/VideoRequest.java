package dev.reelport.domain.video;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One complete wish for a film, addressed to no provider. Immutable; safe to share between threads.
 * What is absent here never reaches a provider, and what is present always does, zero, {@code
 * false} and all.
 *
 * @param script what shall be seen
 * @param duration how long the film shall be; absent: the script says it, or the provider decides.
 *     A duration that only repeats the length of the storyboard is not kept
 * @param frame the shape of the picture
 * @param characters figures that must look the same throughout; their order may matter to a
 *     provider
 * @param images pictures to start from
 * @param edit the existing film it starts from; absent: none
 * @param watermark what is wanted of the provider's watermark
 * @param visibility who may see the film at the provider
 * @param characterCreation whether a stored character shall be made from the film
 * @param variants how many films are wanted, each paid for; absent: the provider decides, mostly
 *     one
 * @param style the name of a look the provider offers; absent: none
 * @param callback where the provider shall tell how it goes; absent: nowhere
 * @param metadata a text the provider hands back unread; absent: none
 * @param settings what only one kind of provider understands, by its own names
 */
public record VideoRequest(
        Script script,
        @Nullable Duration duration,
        Frame frame,
        List<Character> characters,
        List<ReferenceImage> images,
        @Nullable Edit edit,
        Watermark watermark,
        Visibility visibility,
        CharacterCreation characterCreation,
        @Nullable Integer variants,
        @Nullable String style,
        @Nullable Link callback,
        @Nullable String metadata,
        Map<String, Setting> settings) {

    /**
     * @throws IllegalArgumentException when the film has no length, there are fewer than one of it,
     *     the callback could not be called, or the metadata holds nothing
     */
    public VideoRequest {
        if (duration != null) {
            Require.positive("a film", duration);
            duration = script.length().equals(Optional.of(duration)) ? null : duration;
        }
        if (variants != null && variants < 1) {
            throw new IllegalArgumentException("at least 1 film is made, not " + variants);
        }
        if (callback != null && !callback.isWeb()) {
            throw new IllegalArgumentException(
                    "a callback is called over http or https, not at " + callback);
        }
        if (metadata != null && metadata.isBlank()) {
            throw new IllegalArgumentException(
                    "metadata holds something, or is left out: forms send unused fields empty");
        }
        characters = List.copyOf(characters);
        images = List.copyOf(images);
        style = style == null ? null : Require.text("the name of a style", style);
        settings =
                settings.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** How long the film shall be, said by {@code duration} or by the script. */
    public Optional<Duration> length() {
        return duration == null ? script.length() : Optional.of(duration);
    }

    /** Begins a request for what a script shows; all else is left open until said. */
    public static VideoRequestBuilder of(Script script) {
        return new VideoRequestBuilder(script);
    }

    /** A builder that begins with all this request says. */
    public VideoRequestBuilder but() {
        return new VideoRequestBuilder(this);
    }
}
