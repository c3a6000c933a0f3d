package dev.reelport.turbo;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the create body of a client. For one body. */
final class TurboReader {
    private final Fields fields;
    private final List<Finding> findings = new ArrayList<>();

    TurboReader(Body body) {
        this.fields = Fields.ofBody(body);
    }

    Asked asked() {
        String model = fields.filled("model");
        TurboWords.expect(fields, "type", TurboCodec.TYPE);
        Duration length = TurboFrames.read(fields, "n_frames", 1);
        Script script = TurboActions.read(fields, length);
        List<ReferenceImage> images = TurboImages.read(fields, findings);
        Frame frame = frame();
        Edit edit = TurboRemix.read(fields);
        Integer variants = variants();
        String style = fields.filled("style");
        TurboOperation.read(fields, script instanceof Storyboard, findings);
        fields.refuseProblems();
        Dropped.unknownFields(fields, findings);
        VideoRequest request =
                VideoRequest.of(Objects.requireNonNull(script))
                        .duration(length)
                        .images(images)
                        .frame(frame)
                        .edit(edit)
                        .variants(variants)
                        .style(style)
                        .build();
        return new Asked(model, request, findings);
    }

    private Frame frame() {
        Integer width = fields.whole("width");
        Integer height = fields.whole("height");
        if (fields.has("width") != fields.has("height")) {
            String missing = fields.has("width") ? "height" : "width";
            fields.problem(missing, "width and height go together; there is no " + missing);
        }
        Pixels pixels =
                width == null || height == null
                        ? null
                        : fields.tried("width", () -> new Pixels(width, height));
        return pixels == null ? Frame.UNSPECIFIED : Frame.of(pixels);
    }

    private @Nullable Integer variants() {
        Integer variants = fields.whole("n_variants");
        if (variants != null && variants < 1) {
            fields.problem("n_variants", "at least 1 film is made, not " + variants);
        }
        return variants;
    }
}
