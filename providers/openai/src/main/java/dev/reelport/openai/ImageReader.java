package dev.reelport.openai;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the image that a film starts from: a file, a link, a {@code data:} text or a stored one. A
 * text that is neither is refused: some engines would take it for a path on their server.
 */
final class ImageReader {
    private final Fields fields;

    ImageReader(Fields fields) {
        this.fields = fields;
    }

    List<ReferenceImage> images(ImageField named) {
        List<ReferenceImage> images = new ArrayList<>();
        add(usual(), images);
        if (named != ImageField.INPUT_REFERENCE) {
            add(named(named.field()), images);
        }
        return images;
    }

    private static void add(@Nullable ImageSource source, List<ReferenceImage> images) {
        if (source != null) {
            images.add(ReferenceImage.of(source));
        }
    }

    /** In the field that all dialects have, as a file or not. */
    private @Nullable ImageSource usual() {
        Part.File file = fields.file(ImageField.FILE);
        return file == null
                ? named(ImageField.FILE)
                : fields.tried(ImageField.FILE, () -> FileParts.read(file));
    }

    private @Nullable ImageSource named(String name) {
        JsonNode node = fields.node(name);
        if (node == null || !node.isObject()) {
            return fields.value(name, ImageReader::source);
        }
        Fields object = Objects.requireNonNull(fields.object(name));
        ImageSource linked = object.value(ImageField.LINK, ImageReader::source);
        ImageSource stored = object.value(ImageField.STORED, ImageSource.Stored::new);
        if ((linked == null) == (stored == null)) {
            fields.problem(name, "either image_url or file_id was expected");
        }
        return linked == null ? stored : linked;
    }

    private static ImageSource source(String text) {
        return InlineImage.isOne(text)
                ? InlineImage.read(text)
                : new ImageSource.FromUrl(Link.web(text));
    }
}
