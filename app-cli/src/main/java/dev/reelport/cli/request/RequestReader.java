package dev.reelport.cli.request;

import dev.reelport.cli.document.BadInputException;
import dev.reelport.cli.document.Node;
import dev.reelport.cli.document.Reading;
import dev.reelport.cli.document.Reading.Part;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final Reading reading = new Reading();
    private final Path folder;

    private RequestReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a request.
     *
     * @param node what the user wrote
     * @param folder where image files are looked for
     * @throws BadInputException with everything that is wrong
     */
    public static RequestFile read(Node node, Path folder) {
        return new RequestReader(folder).read(node);
    }

    private RequestFile read(Node node) {
        Part root = reading.root(node);
        Map<String, Part> parts = root.parts(NAMES);
        Optional<VideoRequestBuilder> request = begun(root, parts);
        request.ifPresent(begun -> fill(begun, parts));
        Optional<VideoRequest> built =
                request.flatMap(full -> reading.made(root, part -> full.build()));
        if (built.isEmpty() || !reading.problems().isEmpty()) {
            throw new BadInputException(reading.problems());
        }
        return new RequestFile(
                built.get(), text(parts, "provider"), text(parts, "model"), reading.places());
    }

    /** A script that cannot be read does not keep the rest from being read. */
    private Optional<VideoRequestBuilder> begun(Part root, Map<String, Part> parts) {
        if (!parts.containsKey("script") && root.node() instanceof Node.Mapping) {
            reading.problem(
                    root, "there is no script: «script: {prompt: …}» or «script: {shots: […]}»");
        }
        return root.node() instanceof Node.Mapping
                ? Optional.of(
                        VideoRequest.of(
                                Optional.ofNullable(parts.get("script"))
                                        .flatMap(part -> new ScriptReader(reading).read(part))
                                        .orElse(ScriptReader.UNREADABLE)))
                : Optional.empty();
    }

    private void fill(VideoRequestBuilder request, Map<String, Part> parts) {
        with(parts, "duration", DurationText::read, request::duration);
        each(parts, "frame", part -> new FrameReader(reading).read(part).ifPresent(request::frame));
        CharacterReader characters = new CharacterReader(reading);
        items(parts, "characters", part -> characters.read(part).ifPresent(request::character));
        ImageReader images = new ImageReader(reading, folder);
        items(parts, "images", part -> images.read(part).ifPresent(request::image));
        each(parts, "edit", part -> new EditReader(reading).read(part).ifPresent(request::edit));
        with(parts, "watermark", word(Watermark.class), request::watermark);
        with(parts, "visibility", word(Visibility.class), request::visibility);
        with(parts, "characterCreation", word(CharacterCreation.class), request::characterCreation);
        with(parts, "variants", RequestReader::count, request::variants);
        with(parts, "style", Function.identity(), request::style);
        with(parts, "callback", Link::web, request::callback);
        with(parts, "metadata", Function.identity(), request::metadata);
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
            case FLAG -> new Setting.Flag(text.equalsIgnoreCase("true"));
            case NUMBER -> new Setting.Number(new BigDecimal(text));
            case TEXT, NOTHING -> new Setting.Text(text);
        };
    }

    private static <T> void with(
            Map<String, Part> parts,
            String name,
            Function<String, T> maker,
            Consumer<? super T> use) {
        each(parts, name, part -> part.value(maker).ifPresent(use));
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
