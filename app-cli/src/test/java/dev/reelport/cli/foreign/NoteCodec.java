package dev.reelport.cli.foreign;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code model}, {@code prompt}, {@code length}, {@code link}; answers are not read. */
record NoteCodec(boolean form, boolean millis, boolean broken) implements WireCodec {
    @Override
    public String createPath() {
        return "/v1/notes";
    }

    @Override
    public WireRequest create(VideoRequest request, String model) {
        if (broken) {
            throw new IllegalStateException("https://x.y/z?sig=SECRET");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", model);
        fields.put("prompt", request.script().passages().getFirst().text());
        if (request.duration() != null) {
            fields.put("length", length(request.duration()));
        }
        for (ReferenceImage image : request.images()) {
            if (image.source() instanceof ImageSource.FromUrl link) {
                fields.put("link", link.link().uri().toString());
            }
        }
        return new WireRequest("POST", path(request), body(fields, request));
    }

    private String length(Duration duration) {
        return String.valueOf(millis ? duration.toMillis() : duration.toSeconds());
    }

    private static String path(VideoRequest request) {
        return request.edit() instanceof Edit.Remix remix
                        && remix.source() instanceof FilmSource.OfTask source
                ? "/v1/notes/" + source.task().id() + "/remix"
                : "/v1/notes";
    }

    private Body body(Map<String, String> fields, VideoRequest request) {
        if (!form) {
            return new Body.Json(JsonText.write(fields));
        }
        List<Part> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(new Part.Text(name, value)));
        for (ReferenceImage image : request.images()) {
            if (image.source() instanceof ImageSource.Upload upload) {
                parts.add(new Part.File("image", "image.png", "image/png", upload.content()));
            }
        }
        return new Body.Form(parts);
    }

    @Override
    public Asked asked(WireRequest request) {
        Fields fields = Fields.ofBody(request.body());
        String prompt = fields.filled("prompt");
        if (prompt == null) {
            fields.problem("prompt", "a text is needed");
        }
        Integer length = fields.whole("length");
        String link = fields.filled("link");
        String source = fields.filled("remix");
        String model = fields.filled("model");
        Part.File image = fields.file("image");
        List<Finding> findings = new ArrayList<>();
        fields.unread().stream().map(Dropped::unknownField).forEach(findings::add);
        fields.refuseProblems();
        VideoRequestBuilder asked = VideoRequest.of(new Prompt(String.valueOf(prompt)));
        if (length != null) {
            asked.duration(millis ? Duration.ofMillis(length) : Duration.ofSeconds(length));
        }
        if (link != null) {
            asked.image(ReferenceImage.of(new ImageSource.FromUrl(Link.web(link))));
        }
        if (image != null) {
            asked.image(
                    ReferenceImage.of(
                            new ImageSource.Upload(
                                    image.fileName(), image.mediaType(), image.content())));
        }
        if (source != null) {
            asked.edit(
                    new Edit.Remix(new FilmSource.OfTask(new TaskReference(null, source)), null));
        }
        return new Asked(model, asked.build(), findings);
    }

    @Override
    public Receipt created(WireAnswer answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WireRequest look(String id) {
        return WireRequest.get("/v1/notes/" + id);
    }

    @Override
    public TaskReport task(String id, WireAnswer answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WireAnswer accepted(TaskReport task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WireAnswer report(TaskReport task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WireAnswer refusal(Failure failure) {
        throw new UnsupportedOperationException();
    }
}
