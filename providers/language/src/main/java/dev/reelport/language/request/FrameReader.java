package dev.reelport.language.request;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Resolution;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the shape of the picture. */
final class FrameReader {
    private final Reading reading;

    FrameReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Frame> read(Part part) {
        Map<String, Part> parts = part.parts(Set.of("aspectRatio", "resolution"));
        Optional<AspectRatio> ratio =
                Optional.ofNullable(parts.get("aspectRatio"))
                        .flatMap(value -> value.value(AspectRatio::read));
        Optional<Resolution> resolution =
                Optional.ofNullable(parts.get("resolution"))
                        .flatMap(value -> value.value(FrameReader::resolution));
        return reading.made(part, made -> new Frame(ratio.orElse(null), resolution.orElse(null)));
    }

    private static Resolution resolution(String text) {
        return switch (text.strip()) {
            case "standard" -> Quality.STANDARD;
            case "high" -> Quality.HIGH;
            case String pixels when pixels.matches("\\d+\\s*[x×*]\\s*\\d+") -> Pixels.read(pixels);
            default ->
                    throw new IllegalArgumentException(
                            "a resolution is standard, high or exact pixels such as 1280x720, not «"
                                    + text
                                    + "»");
        };
    }
}
