package dev.reelport.language.request;

import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import dev.reelport.language.document.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request. The names in the file are those of {@link VideoRequest}, so that the path in a
 * finding is the path in the file. {@code docs/schema/video-request.schema.json} describes the same
 * for editors.
 */
public final class RequestReader {
    /** Every name at the top of a request file. */
    public static final Set<String> NAMES =
            Set.of(
                    "$schema",
                    "provider",
                    "model",
                    "script",
                    "duration",
                    "frame",
                    "characters",
                    "images",
                    "edit",
                    "watermark",
                    "visibility",
                    "characterCreation",
                    "variants",
                    "style",
                    "callback",
                    "metadata",
                    "settings");

    /** As JSON writes numbers, with an exponent that no machine chokes on. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    private final Reading reading = new Reading();
    private final ImageFiles files;

    private RequestReader(ImageFiles files) {
        this.files = files;
    }

    /**
     * Reads a request.
     *
     * @param node what the user wrote
     * @param files where the image files are that it names
     * @return as much as can be read, with the problems of the rest
     * @throws BadInputException when nothing can be read of it
     */
    public static RequestFile read(Node node, ImageFiles files) {
        return new RequestReader(files).read(node);
    }

    private RequestFile read(Node node) {
        Part root = reading.root(node);
        Map<String, Part> parts = root.parts(NAMES);
        Optional<VideoRequestBuilder> request = begun(root, parts);
        request.ifPresent(begun -> fill(begun, parts));
        Optional<VideoRequest> built =
                request.flatMap(full -> reading.made(root, part -> full.build()));
        @Nullable String provider = text(parts, "provider");
        @Nullable String model = text(parts, "model");
        return new RequestFile(
                built.orElseThrow(() -> new BadInputException(reading.problems())),
                provider,
                model,
                reading.places(),
                reading.problems());
    }

    /** A script that cannot be read does not keep the rest from being read. */
    private Optional<VideoRequestBuilder> begun(Part root, Map<String, Part> parts) {
        if (!parts.containsKey("script") && root.isNamed()) {
            reading.problem(
                    root,
                    "there is no script: --prompt TEXT, or in a file «script: {prompt: …}» or"
                            + " «script: {shots: […]}»");
        }
        return root.isNamed()
                ? Optional.of(
                        VideoRequest.of(
                                Optional.ofNullable(parts.get("script"))
                                        .flatMap(part -> new ScriptReader(reading).read(part))
                                        .orElse(ScriptReader.UNREADABLE)))
                : Optional.empty();
    }

    private void fill(VideoRequestBuilder request, Map<String, Part> parts) {
        with(request, parts, "duration", DurationText::read, VideoRequestBuilder::duration);
        each(parts, "frame", part -> new FrameReader(reading).read(part).ifPresent(request::frame));
        CharacterReader characters = new CharacterReader(reading);
        items(parts, "characters", part -> characters.read(part).ifPresent(request::character));
        ImageReader images = new ImageReader(reading, files);
        items(parts, "images", part -> images.read(part).ifPresent(request::image));
        each(parts, "edit", part -> new EditReader(reading).read(part).ifPresent(request::edit));
        with(request, parts, "watermark", word(Watermark.class), VideoRequestBuilder::watermark);
        with(request, parts, "visibility", word(Visibility.class), VideoRequestBuilder::visibility);
        with(
                request,
                parts,
                "characterCreation",
                word(CharacterCreation.class),
                VideoRequestBuilder::characterCreation);
        with(request, parts, "variants", RequestReader::count, VideoRequestBuilder::variants);
        with(request, parts, "style", Function.identity(), VideoRequestBuilder::style);
        with(request, parts, "callback", Link::web, VideoRequestBuilder::callback);
        with(request, parts, "metadata", Function.identity(), VideoRequestBuilder::metadata);
        each(parts, "settings", part -> request.settings(settings(part)));
    }

    private static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return text -> Words.read(type, text);
    }

    private static Integer count(String text) {
        try {
            return new BigDecimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException notWhole) {
            throw new IllegalArgumentException(
                    "a number of films is a whole number such as 2, not «" + text + "»", notWhole);
        }
    }

    private Map<String, Setting> settings(Part part) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        part.parts()
                .forEach(
                        (name, value) ->
                                value.scalar(RequestReader::setting)
                                        .ifPresent(setting -> settings.put(name, setting)));
        return settings;
    }

    private static Setting setting(Node.Kind kind, String text) {
        return switch (kind) {
            case FLAG -> new Setting.Flag(flag(text));
            case NUMBER -> new Setting.Number(number(text));
            case TEXT, NOTHING -> new Setting.Text(text);
        };
    }

    /** YAML 1.1 also takes yes, no, on and off for truth values; others read them as words. */
    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "say true or false, or put it in quotes if it is a word: «"
                                    + text
                                    + "»");
        };
    }

    /** YAML 1.1 takes 16:9 (base sixty), 0x1F, 1_000 and .inf for numbers as well. */
    private static BigDecimal number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a number is written as 7, -1 or 0.5; put it in quotes if it is a word: «"
                            + text
                            + "»");
        }
        return new BigDecimal(text);
    }

    private static <T> void with(
            VideoRequestBuilder request,
            Map<String, Part> parts,
            String name,
            Function<String, T> maker,
            BiConsumer<VideoRequestBuilder, T> use) {
        each(
                parts,
                name,
                part ->
                        part.value(text -> alone(maker.apply(text), use))
                                .ifPresent(value -> use.accept(request, value)));
    }

    /** What a request refuses whatever else it says is refused here, where its place is known. */
    private static <T> T alone(T value, BiConsumer<VideoRequestBuilder, T> use) {
        VideoRequestBuilder request = VideoRequest.of(ScriptReader.UNREADABLE);
        use.accept(request, value);
        request.build();
        return value;
    }

    private static void each(Map<String, Part> parts, String name, Consumer<Part> use) {
        Optional.ofNullable(parts.get(name)).ifPresent(use);
    }

    private static void items(Map<String, Part> parts, String name, Consumer<Part> use) {
        each(parts, name, part -> part.items().forEach(use));
    }

    private static @Nullable String text(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name))
                .flatMap(part -> part.value(String::strip))
                .orElse(null);
    }
}
