package dev.reelport.language.request;

import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Resolution;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.language.document.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request as {@link RequestReader} reads it: a tree of maps, lists, texts, numbers and
 * truth values. Links are written whole, with what may be signed in them.
 */
public final class RequestWriter {
    private final Function<ImageSource.Upload, String> fileNames;

    private RequestWriter(Function<ImageSource.Upload, String> fileNames) {
        this.fileNames = fileNames;
    }

    /**
     * Writes a request.
     *
     * @param fileNames what a picture that travels with the request is called; whoever keeps the
     *     bytes decides
     * @return what the request says, without what it leaves open
     */
    public static Map<String, Object> write(
            VideoRequest request, Function<ImageSource.Upload, String> fileNames) {
        return new RequestWriter(fileNames).write(request);
    }

    private Map<String, Object> write(VideoRequest request) {
        return new Entries()
                .with("script", script(request.script()))
                .with("duration", request.duration(), DurationText::of)
                .with("frame", frame(request.frame()))
                .with("characters", each(request.characters(), RequestWriter::character))
                .with("images", each(request.images(), this::image))
                .with("edit", request.edit(), RequestWriter::edit)
                .with("watermark", word(request.watermark(), Watermark.UNSPECIFIED))
                .with("visibility", word(request.visibility(), Visibility.UNSPECIFIED))
                .with(
                        "characterCreation",
                        word(request.characterCreation(), CharacterCreation.UNSPECIFIED))
                .with("variants", request.variants())
                .with("style", request.style())
                .with("callback", request.callback(), RequestWriter::link)
                .with("metadata", request.metadata())
                .with("settings", settings(request.settings()))
                .map;
    }

    private static Map<String, Object> script(Script script) {
        return switch (script) {
            case Prompt prompt -> Map.of("prompt", prompt.text());
            case Storyboard board ->
                    new Entries()
                            .with("instruction", board.instruction())
                            .with("shots", each(board.shots(), RequestWriter::shot))
                            .map;
        };
    }

    private static Map<String, Object> shot(Shot shot) {
        return new Entries()
                .with("duration", DurationText.of(shot.duration()))
                .with("scene", shot.scene())
                .map;
    }

    private static Map<String, Object> frame(Frame frame) {
        return new Entries()
                .with("aspectRatio", frame.aspectRatio(), Object::toString)
                .with("resolution", frame.resolution(), RequestWriter::resolution)
                .map;
    }

    private static String resolution(Resolution resolution) {
        return switch (resolution) {
            case Quality quality -> Words.of(quality);
            case Pixels pixels -> pixels.toString();
        };
    }

    private static Map<String, Object> character(Character character) {
        return new Entries()
                .with("name", character.name())
                .with("source", source(character.source()))
                .map;
    }

    private static Map<String, Object> source(CharacterSource source) {
        return switch (source) {
            case CharacterSource.FromClip clip -> ranged("clip", link(clip.link()), clip.range());
            case CharacterSource.FromTask task ->
                    ranged("task", Tasks.write(task.task()), task.range());
            case CharacterSource.Stored stored -> Map.of("stored", stored.id());
        };
    }

    private static Map<String, Object> ranged(
            String name, String value, @Nullable TimeRange range) {
        return new Entries().with(name, value).with("range", range, TimeRange::toString).map;
    }

    private Map<String, Object> image(ReferenceImage image) {
        return new Entries()
                .with("source", source(image.source()))
                .with("placement", image.placement(), RequestWriter::placement)
                .map;
    }

    private Map<String, Object> source(ImageSource source) {
        return switch (source) {
            case ImageSource.FromUrl web -> Map.of("url", link(web.link()));
            case ImageSource.Upload upload -> Map.of("file", fileNames.apply(upload));
            case ImageSource.Stored stored -> Map.of("stored", stored.id());
        };
    }

    private static Map<String, Object> placement(Placement placement) {
        Function<Duration, Object> text = DurationText::of;
        return new Entries()
                .with("at", placement.at(), text)
                .with("sourceStart", placement.sourceStart(), text)
                .with("sourceEnd", placement.sourceEnd(), text)
                .map;
    }

    private static Map<String, Object> edit(Edit edit) {
        return switch (edit) {
            case Edit.Remix remix ->
                    new Entries()
                            .with("remix", film(remix.source()))
                            .with("strength", remix.strength(), steps -> steps.steps())
                            .map;
            case Edit.Blend blend -> Map.of("blend", each(blend.sources(), RequestWriter::film));
            case Edit.Extension extension -> Map.of("extension", film(extension.source()));
        };
    }

    private static Map<String, Object> film(FilmSource film) {
        return switch (film) {
            case FilmSource.OfTask of -> Map.of("task", Tasks.write(of.task()));
            case FilmSource.Stored stored ->
                    new Entries().with("stored", stored.id()).with("upload", stored.uploadId()).map;
        };
    }

    private static String link(Link link) {
        return link.uri().toString();
    }

    private static Map<String, Object> settings(Map<String, Setting> settings) {
        Entries entries = new Entries();
        settings.forEach((name, setting) -> entries.with(name, value(setting)));
        return entries.map;
    }

    private static Object value(Setting setting) {
        return switch (setting) {
            case Setting.Text text -> text.value();
            case Setting.Number number -> number.value();
            case Setting.Flag flag -> flag.value();
        };
    }

    private static @Nullable String word(Enum<?> value, Enum<?> unsaid) {
        return value == unsaid ? null : Words.of(value);
    }

    private static <T> List<Map<String, Object>> each(
            List<T> things, Function<T, Map<String, Object>> writer) {
        return things.stream().map(writer).toList();
    }

    /** What is said, in order; what is left open is not in it. */
    private static final class Entries {
        private final Map<String, Object> map = new LinkedHashMap<>();

        Entries with(String name, @Nullable Object value) {
            if (value != null && !isEmpty(value)) {
                map.put(name, value);
            }
            return this;
        }

        <T> Entries with(String name, @Nullable T value, Function<T, Object> writer) {
            return value == null ? this : with(name, writer.apply(value));
        }

        private static boolean isEmpty(Object value) {
            return switch (value) {
                case Map<?, ?> map -> map.isEmpty();
                case List<?> list -> list.isEmpty();
                default -> false;
            };
        }
    }
}
