package dev.reelport.domain.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a {@link VideoRequest} asks for, one thing after another. For one thread. The meaning
 * of each part and of its absence stands at the component of the same name of {@link VideoRequest}.
 */
public final class VideoRequestBuilder {
    private Script script;
    private @Nullable Duration duration;
    private Frame frame = Frame.UNSPECIFIED;
    private List<Character> characters = List.of();
    private List<ReferenceImage> images = List.of();
    private @Nullable Edit edit;
    private Watermark watermark = Watermark.UNSPECIFIED;
    private Visibility visibility = Visibility.UNSPECIFIED;
    private CharacterCreation characterCreation = CharacterCreation.UNSPECIFIED;
    private @Nullable Integer variants;
    private @Nullable String style;
    private @Nullable Link callback;
    private @Nullable String metadata;
    private Map<String, Setting> settings = Map.of();

    VideoRequestBuilder(Script script) {
        this.script = script;
    }

    VideoRequestBuilder(VideoRequest request) {
        this.script = request.script();
        this.duration = request.duration();
        this.frame = request.frame();
        this.characters = request.characters();
        this.images = request.images();
        this.edit = request.edit();
        this.watermark = request.watermark();
        this.visibility = request.visibility();
        this.characterCreation = request.characterCreation();
        this.variants = request.variants();
        this.style = request.style();
        this.callback = request.callback();
        this.metadata = request.metadata();
        this.settings = request.settings();
    }

    private static <T> List<T> with(List<T> before, T one) {
        List<T> more = new ArrayList<>(before);
        more.add(one);
        return List.copyOf(more);
    }

    /** Replaces what shall be seen. */
    public VideoRequestBuilder script(Script script) {
        this.script = script;
        return this;
    }

    /** How long the film shall be. */
    public VideoRequestBuilder duration(@Nullable Duration duration) {
        this.duration = duration;
        return this;
    }

    /** The shape of the picture. */
    public VideoRequestBuilder frame(Frame frame) {
        this.frame = frame;
        return this;
    }

    /** One more character. */
    public VideoRequestBuilder character(Character character) {
        this.characters = with(characters, character);
        return this;
    }

    /** All the characters there are. */
    public VideoRequestBuilder characters(List<Character> characters) {
        this.characters = List.copyOf(characters);
        return this;
    }

    /** One more picture to start from. */
    public VideoRequestBuilder image(ReferenceImage image) {
        this.images = with(images, image);
        return this;
    }

    /** All the pictures there are. */
    public VideoRequestBuilder images(List<ReferenceImage> images) {
        this.images = List.copyOf(images);
        return this;
    }

    /** The existing film it starts from. */
    public VideoRequestBuilder edit(@Nullable Edit edit) {
        this.edit = edit;
        return this;
    }

    /** What is wanted of the provider's watermark. */
    public VideoRequestBuilder watermark(Watermark watermark) {
        this.watermark = watermark;
        return this;
    }

    /** Who may see the film at the provider. */
    public VideoRequestBuilder visibility(Visibility visibility) {
        this.visibility = visibility;
        return this;
    }

    /** Whether a stored character shall be made from the film. */
    public VideoRequestBuilder characterCreation(CharacterCreation characterCreation) {
        this.characterCreation = characterCreation;
        return this;
    }

    /** How many films are wanted. */
    public VideoRequestBuilder variants(@Nullable Integer variants) {
        this.variants = variants;
        return this;
    }

    /** The name of a look the provider offers. */
    public VideoRequestBuilder style(@Nullable String style) {
        this.style = style;
        return this;
    }

    /** Where the provider shall tell how it goes. */
    public VideoRequestBuilder callback(@Nullable Link callback) {
        this.callback = callback;
        return this;
    }

    /** A text the provider hands back unread. */
    public VideoRequestBuilder metadata(@Nullable String metadata) {
        this.metadata = metadata;
        return this;
    }

    /** One more setting that only one kind of provider understands. */
    public VideoRequestBuilder setting(String name, Setting value) {
        Map<String, Setting> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        this.settings = more;
        return this;
    }

    /** All such settings there are. */
    public VideoRequestBuilder settings(Map<String, Setting> settings) {
        this.settings = settings.isEmpty() ? Map.of() : new LinkedHashMap<>(settings);
        return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException when parts of it contradict each other
     */
    public VideoRequest build() {
        return new VideoRequest(
                script,
                duration,
                frame,
                characters,
                images,
                edit,
                watermark,
                visibility,
                characterCreation,
                variants,
                style,
                callback,
                metadata,
                settings);
    }
}
