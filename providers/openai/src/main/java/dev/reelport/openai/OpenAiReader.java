package dev.reelport.openai;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.ShotText;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.UsualFields;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.WireRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a client sends that has a film made. For one message. */
final class OpenAiReader {
    private final OpenAiDialect.Asking dialect;
    private final String route;
    private final Fields fields;
    private final List<Finding> findings = new ArrayList<>();

    OpenAiReader(OpenAiDialect.Asking dialect, WireRequest message) {
        this.dialect = dialect;
        this.route = message.route();
        this.fields = IncomingFields.of(message.body());
    }

    Asked asked() {
        Optional<String> remixed = OpenAiPaths.remixed(route);
        if (remixed.isPresent()) {
            FilmSource film = film("id", remixed.get());
            return edited(film == null ? null : new Edit.Remix(film, null), null);
        }
        if (route.endsWith("/videos/edits")) {
            FilmSource film = film();
            return edited(film == null ? null : new Edit.Remix(film, null), null);
        }
        if (route.endsWith("/videos/extensions")) {
            FilmSource film = film();
            return edited(
                    film == null ? null : new Edit.Extension(film),
                    UsualFields.seconds(fields, "seconds"));
        }
        return created();
    }

    private @Nullable FilmSource film() {
        if (fields.file("video") != null) {
            fields.problem("video", "a film is edited by the id of its task, and not uploaded");
            return null;
        }
        Fields video = fields.object("video");
        String id = video == null ? null : video.filled("id");
        if (id == null) {
            fields.problem("video", "the id of the film's task is needed");
            return null;
        }
        return film("video", id);
    }

    private @Nullable FilmSource film(String place, String id) {
        return fields.tried(place, () -> new FilmSource.OfTask(new TaskReference(null, id)));
    }

    /** An edit has a prompt, whatever it looks like: no document has storyboards here. */
    private Asked edited(@Nullable Edit edit, @Nullable Duration duration) {
        Script script = fields.value("prompt", Prompt::new);
        return asked(script, request -> request.edit(edit).duration(duration));
    }

    private interface Telling {
        void tell(VideoRequestBuilder request);
    }

    private Asked asked(@Nullable Script script, Telling telling) {
        String model = fields.filled("model");
        if (script == null) {
            fields.problem("prompt", "there is nothing to show: a prompt is needed");
        }
        fields.refuseProblems();
        VideoRequestBuilder request = VideoRequest.of(Objects.requireNonNull(script));
        telling.tell(request);
        Dropped.unknownFields(fields, findings);
        return new Asked(model, request.build(), findings);
    }

    private Asked created() {
        Script script = script();
        Duration duration = UsualFields.seconds(fields, "seconds");
        Frame frame = frame();
        var images = new ImageReader(fields).images(dialect.image());
        var settings = SettingReader.read(fields, dialect.settings());
        RelayReader relay = new RelayReader(fields, findings);
        var relayed = dialect.relayFields() ? relay.read() : RelayReader.Told.NOTHING;
        var stored = dialect.storedCharacters() ? relay.stored() : relayed.characters();
        return asked(
                script,
                request ->
                        request.duration(duration)
                                .frame(frame)
                                .images(images)
                                .settings(settings)
                                .characters(stored)
                                .watermark(relayed.watermark())
                                .visibility(relayed.visibility())
                                .characterCreation(relayed.creation())
                                .metadata(relayed.metadata()));
    }

    private @Nullable Script script() {
        String text = fields.filled("prompt");
        return text == null ? null : script(text);
    }

    /** Shots that cannot be read stay a prompt, for the rules to judge by what the model makes. */
    private Script script(String text) {
        if (dialect.shots() != ShotLines.NONE && ShotText.looksLikeOne(text)) {
            try {
                return ShotText.read(text);
            } catch (IllegalArgumentException notStoryboard) {
                return new Prompt(text);
            }
        }
        return new Prompt(text);
    }

    private Frame frame() {
        Frame frame = fields.value("size", dialect.size()::read);
        Frame sides = dialect.sides() ? sides() : null;
        if (frame != null && sides != null && !frame.equals(sides)) {
            findings.add(
                    Dropped.field(
                            "width",
                            "width and height contradict the size",
                            String.valueOf(sides.resolution()),
                            String.valueOf(frame.resolution())));
        }
        Frame said = frame == null ? sides : frame;
        return said == null ? Frame.UNSPECIFIED : said;
    }

    /** vLLM-Omni: two numbers beside {@code size}; the size wins. */
    private @Nullable Frame sides() {
        Integer width = fields.filled("width") == null ? null : fields.whole("width");
        Integer height = fields.filled("height") == null ? null : fields.whole("height");
        if (width == null && height == null) {
            return null;
        }
        if (width == null || height == null) {
            fields.problem("width", "width and height go together");
            return null;
        }
        return fields.tried("width", () -> Frame.of(new Pixels(width, height)));
    }
}
