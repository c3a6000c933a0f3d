package dev.reelport.unified;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource.FromClip;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.domain.video.Visibility;
import dev.reelport.wire.Asked;
import dev.reelport.wire.ClipRange;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.UsualFields;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the create body of a client. For one body. */
final class UnifiedReader {
    private final UnifiedDialect dialect;
    private final Fields fields;
    private final List<Finding> findings = new ArrayList<>();

    UnifiedReader(UnifiedDialect dialect, Body body) {
        this.dialect = dialect;
        this.fields = Fields.ofBody(body);
    }

    Asked asked() {
        String model = fields.filled("model");
        Prompt prompt = fields.value("prompt", Prompt::new);
        if (prompt == null) {
            fields.problem("prompt", "there is nothing to show: a prompt is needed");
        }
        List<ReferenceImage> images = UsualFields.imageLinks(fields, "images");
        Frame frame = new Frame(orientation(), size());
        Duration duration = UsualFields.seconds(fields, "duration");
        List<Character> characters = dialect.pro() ? List.of() : characters();
        Boolean watermark = dialect.pro() ? fields.flag("watermark") : null;
        Boolean isPrivate = dialect.pro() ? fields.flag("private") : null;
        fields.refuseProblems();
        Dropped.unknownFields(fields, findings);
        VideoRequestBuilder request =
                VideoRequest.of(Objects.requireNonNull(prompt))
                        .images(images)
                        .frame(frame)
                        .duration(duration)
                        .characters(characters);
        if (watermark != null) {
            request.watermark(dialect.read(watermark));
        }
        if (isPrivate != null) {
            request.visibility(isPrivate ? Visibility.PRIVATE : Visibility.PUBLIC);
        }
        return new Asked(model, request.build(), findings);
    }

    private @Nullable AspectRatio orientation() {
        return fields.value(
                "orientation",
                word ->
                        switch (word) {
                            case "portrait" -> AspectRatio.PORTRAIT;
                            case "landscape" -> AspectRatio.LANDSCAPE;
                            default -> throw unknown(word, "portrait or landscape");
                        });
    }

    private @Nullable Quality size() {
        return fields.value(
                "size",
                word ->
                        switch (word) {
                            case "large" -> Quality.HIGH;
                            case "small" -> Quality.STANDARD;
                            default -> throw unknown(word, "large or small");
                        });
    }

    private static IllegalArgumentException unknown(String word, String expected) {
        return new IllegalArgumentException(expected + " was expected, not «" + word + "»");
    }

    private List<Character> characters() {
        Link link = fields.value("character_url", Link::web);
        TimeRange range = fields.value("character_timestamps", ClipRange::read);
        if (link != null) {
            return List.of(new Character("character1", new FromClip(link, range)));
        }
        if (range != null) {
            findings.add(
                    Dropped.field(
                            "character_timestamps",
                            "seconds of a clip are given, but no character_url",
                            range.toString(),
                            "no character"));
        }
        return List.of();
    }
}
