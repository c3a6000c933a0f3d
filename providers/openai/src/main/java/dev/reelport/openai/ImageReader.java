package dev.reelport.openai;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<String> names = new LinkedHashSet<>(List.of(ImageField.FILE, named.field()));
        if (fields.file(ImageField.FILE) != null) {
            names.remove(ImageField.FILE);
        }
        return Stream.concat(Stream.of(uploaded()), names.stream().map(this::named))
                .filter(Objects::nonNull)
                .map(ReferenceImage::of)
                .toList();
    }

    private @Nullable ImageSource uploaded() {
        Part.File file = fields.file(ImageField.FILE);
        return file == null ? null : fields.tried(ImageField.FILE, () -> FileParts.read(file));
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
