package dev.reelport.openai;

import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.wire.ClipRange;
import dev.reelport.wire.message.WireRequest;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a request says, in the order in which spec C prints the fields. What a dialect does
 * not have, no accepted request asks of it.
 */
final class OpenAiWriter {
    private static final String VIDEO = "video";

    private final OpenAiDialect.Asking dialect;

    OpenAiWriter(OpenAiDialect.Asking dialect) {
        this.dialect = dialect;
    }

    WireRequest write(VideoRequest request, String model) {
        return switch (request.edit()) {
            case null -> create(request, model);
            case Edit.Remix remix -> remix(request, id(remix));
            case Edit.Extension extension -> extension(request, id(extension));
            case Edit.Blend blend ->
                    throw new IllegalArgumentException("this format knows no blends");
        };
    }

    private static String id(Edit edit) {
        return ((FilmSource.OfTask) edit.sources().getFirst()).task().id();
    }

    private WireRequest remix(VideoRequest request, String id) {
        OutgoingFields fields = new OutgoingFields().text("prompt", text(request.script()));
        return dialect.editsPath()
                ? posted(OpenAiPaths.EDITS, fields.object(VIDEO, "id", id), dialect.edit())
                : posted(OpenAiPaths.remix(id), fields, dialect.edit());
    }

    private WireRequest extension(VideoRequest request, String id) {
        OutgoingFields fields = new OutgoingFields().text("prompt", text(request.script()));
        seconds(request, fields);
        return posted(OpenAiPaths.EXTENSIONS, fields.object(VIDEO, "id", id), dialect.edit());
    }

    private static WireRequest posted(String path, OutgoingFields fields, BodyKind kind) {
        return new WireRequest("POST", path, fields.as(kind));
    }

    private WireRequest create(VideoRequest request, String model) {
        OutgoingFields fields = new OutgoingFields();
        fields.text("model", model.equals(dialect.ownModel()) ? null : model);
        fields.text("prompt", text(request.script()));
        seconds(request, fields);
        request.images().forEach(image -> image(image, fields));
        fields.text("size", dialect.size().write(request.frame()));
        fields.text("watermark", watermark(request.watermark()));
        fields.flag("private", isPrivate(request.visibility()));
        List<Character> characters = request.characters();
        characters.forEach(character -> shown(character.source(), fields));
        stored(characters, fields);
        fields.text("metadata", request.metadata());
        characters.forEach(character -> made(character.source(), fields));
        fields.flag("character_create", creates(request.characterCreation()));
        SettingReader.write(request.settings(), fields);
        return posted(OpenAiPaths.CREATE, fields, dialect.create());
    }

    private String text(Script script) {
        return switch (script) {
            case Prompt prompt -> prompt.text();
            case Storyboard storyboard -> dialect.shots().write(storyboard);
        };
    }

    private void seconds(VideoRequest request, OutgoingFields fields) {
        request.length()
                .map(DurationText::seconds)
                .ifPresent(
                        seconds -> {
                            if (dialect.numericSeconds()) {
                                fields.number("seconds", seconds);
                            } else {
                                fields.text("seconds", seconds.toPlainString());
                            }
                        });
    }

    private void image(ReferenceImage image, OutgoingFields fields) {
        switch (image.source()) {
            case ImageSource.Upload upload -> fields.file(FileParts.write(ImageField.FILE, upload));
            case ImageSource.FromUrl link ->
                    dialect.image().write(fields, ImageField.LINK, link.link().uri().toString());
            case ImageSource.Stored stored ->
                    dialect.image().write(fields, ImageField.STORED, stored.id());
        }
    }

    private static @Nullable String watermark(Watermark watermark) {
        return watermark == Watermark.UNSPECIFIED
                ? null
                : String.valueOf(watermark == Watermark.REQUIRED);
    }

    private static @Nullable Boolean isPrivate(Visibility visibility) {
        return visibility == Visibility.UNSPECIFIED ? null : visibility == Visibility.PRIVATE;
    }

    private static @Nullable Boolean creates(CharacterCreation creation) {
        return creation == CharacterCreation.UNSPECIFIED
                ? null
                : creation == CharacterCreation.CREATE;
    }

    private static void shown(CharacterSource source, OutgoingFields fields) {
        switch (source) {
            case CharacterSource.FromClip clip -> {
                fields.text("character_url", clip.link().uri().toString());
                range(clip.range(), fields);
            }
            case CharacterSource.FromTask task -> range(task.range(), fields);
            case CharacterSource.Stored stored -> {}
        }
    }

    private static void made(CharacterSource source, OutgoingFields fields) {
        if (source instanceof CharacterSource.FromTask task) {
            fields.text("character_from_task", task.task().id());
        }
    }

    private static void range(@Nullable TimeRange range, OutgoingFields fields) {
        fields.text("character_timestamps", range == null ? null : ClipRange.write(range));
    }

    private static void stored(List<Character> characters, OutgoingFields fields) {
        List<JsonNode> ids = new ArrayList<>(characters.size());
        for (Character character : characters) {
            if (character.source() instanceof CharacterSource.Stored stored) {
                JsonNode id = JsonNode.createStringNode(stored.id());
                ids.add(JsonNode.createObjectNode(Map.of("id", id)));
            }
        }
        if (!ids.isEmpty()) {
            fields.node("characters", JsonNode.createArrayNode(ids));
        }
    }
}
