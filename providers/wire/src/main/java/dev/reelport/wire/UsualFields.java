package dev.reelport.wire;

import dev.reelport.domain.video.ImageSource.FromUrl;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.json.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several formats write and read alike: a length in whole seconds, and images by link. */
public final class UsualFields {
    private UsualFields() {}

    /** The length in whole seconds; absent where the request leaves it open. */
    public static @Nullable Integer seconds(VideoRequest request) {
        return request.length().map(Duration::toSeconds).map(Math::toIntExact).orElse(null);
    }

    /** Reads a length in whole seconds; absent where it is not there, or something is wrong. */
    public static @Nullable Duration seconds(Fields fields, String name) {
        Integer seconds = fields.filled(name) == null ? null : fields.whole(name);
        if (seconds != null && (seconds < 1 || seconds > Duration.ofDays(1).toSeconds())) {
            fields.problem(name, "a film lasts from one second to a day");
            return null;
        }
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** The links of the images, all of which the rulebook let pass as links. */
    public static List<String> imageLinks(VideoRequest request) {
        List<String> links = new ArrayList<>(request.images().size());
        for (ReferenceImage image : request.images()) {
            links.add(((FromUrl) image.source()).link().uri().toString());
        }
        return links;
    }

    /** Reads a list of links; empty where it is not there. */
    public static List<ReferenceImage> imageLinks(Fields fields, String name) {
        List<ReferenceImage> images = new ArrayList<>();
        for (String text : fields.texts(name)) {
            FromUrl source = fields.tried(name, () -> new FromUrl(Link.web(text)));
            if (source != null) {
                images.add(ReferenceImage.of(source));
            }
        }
        return images;
    }
}
