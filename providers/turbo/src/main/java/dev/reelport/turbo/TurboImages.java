package dev.reelport.turbo;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.ImageSource.FromUrl;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.turbo.TurboWire.InpaintItem;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.Redaction;
import dev.reelport.wire.json.Fields;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reference images: what the format calls {@code inpaint_items}. */
final class TurboImages {
    private static final String IMAGE = "image";

    private TurboImages() {}

    static @Nullable List<InpaintItem> write(List<ReferenceImage> images) {
        return images.isEmpty() ? null : images.stream().map(TurboImages::write).toList();
    }

    private static InpaintItem write(ReferenceImage image) {
        return switch (image.source()) {
            case FromUrl url -> item(url.link().uri().toString(), null, image.placement());
            case ImageSource.Stored stored -> item(null, stored.id(), image.placement());
            case ImageSource.Upload upload ->
                    throw new IllegalArgumentException("this format carries no image itself");
        };
    }

    private static InpaintItem item(
            @Nullable String url, @Nullable String id, @Nullable Placement placement) {
        return new InpaintItem(
                IMAGE,
                url,
                placement == null ? null : TurboFrames.write(placement.at()),
                id,
                placement == null ? null : TurboFrames.write(placement.sourceStart()),
                placement == null ? null : TurboFrames.write(placement.sourceEnd()));
    }

    static List<ReferenceImage> read(Fields fields, List<Finding> findings) {
        List<ReferenceImage> images = new ArrayList<>();
        for (Fields item : fields.objects("inpaint_items")) {
            TurboWords.expect(item, "type", IMAGE);
            dropOnlyNull(item, "preset_id", findings);
            dropOnlyNull(item, "generation_id", findings);
            ImageSource source = source(item, findings);
            Placement placement = placement(item);
            if (source != null) {
                images.add(new ReferenceImage(source, placement));
            }
        }
        return images;
    }

    /** The documents give these two fields no type but null. */
    private static void dropOnlyNull(Fields item, String name, List<Finding> findings) {
        JsonNode node = item.node(name);
        if (node != null) {
            String value = node.isValueNode() ? node.coerceStringValue() : "a value";
            findings.add(
                    Dropped.field(
                            item.at(name),
                            "this format knows no " + name + " but null",
                            Redaction.ofWords(value),
                            "null"));
        }
    }

    private static @Nullable ImageSource source(Fields item, List<Finding> findings) {
        String id = item.filled("upload_media_id");
        String url = item.filled("url");
        if (id != null && url != null) {
            findings.add(
                    Dropped.field(
                            item.at("url"),
                            "url and upload_media_id name one image twice",
                            Redaction.ofLinks(url),
                            "upload_media_id " + id));
        }
        if (id == null && url == null) {
            item.problem("url", "an image has a url or an upload_media_id");
        }
        return id == null
                ? item.value("url", text -> new FromUrl(Link.web(text)))
                : new ImageSource.Stored(id);
    }

    private static @Nullable Placement placement(Fields item) {
        Duration at = TurboFrames.read(item, "frame_index", 0);
        Duration start = TurboFrames.read(item, "source_start_frame", 0);
        Duration end = TurboFrames.read(item, "source_end_frame", 0);
        return Stream.of(at, start, end).allMatch(Objects::isNull)
                ? null
                : item.tried("source_end_frame", () -> new Placement(at, start, end));
    }
}
