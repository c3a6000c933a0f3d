package dev.reelport.language.request;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a reference image: a file, a link or what a provider keeps, and when it appears. */
final class ImageReader {
    private static final List<String> SOURCES = List.of("file", "url", "stored");

    private final Reading reading;
    private final ImageFiles files;

    ImageReader(Reading reading, ImageFiles files) {
        this.reading = reading;
        this.files = files;
    }

    Optional<ReferenceImage> read(Part part) {
        Map<String, Part> parts = part.parts(Set.of("source", "placement"));
        if (!parts.containsKey("source") && part.isNamed()) {
            reading.problem(part, "an image has a source");
        }
        Optional<ImageSource> source =
                Optional.ofNullable(parts.get("source")).flatMap(this::source);
        Optional<Placement> placement =
                Optional.ofNullable(parts.get("placement")).flatMap(this::placement);
        return source.map(known -> new ReferenceImage(known, placement.orElse(null)));
    }

    private Optional<ImageSource> source(Part part) {
        return reading.one(
                        part,
                        part.parts(Set.copyOf(SOURCES)),
                        SOURCES,
                        "an image comes from one of ")
                .flatMap(
                        choice ->
                                choice.part()
                                        .value(text -> source(choice.name(), text, part.place())));
    }

    private ImageSource source(String kind, String text, Place place) {
        return switch (kind) {
            case "file" -> files.named(text, place);
            case "url" -> new ImageSource.FromUrl(Link.web(text));
            default -> new ImageSource.Stored(text);
        };
    }

    private Optional<Placement> placement(Part part) {
        Map<String, Part> parts = part.parts(Set.of("at", "sourceStart", "sourceEnd"));
        return reading.made(
                part,
                made ->
                        new Placement(
                                time(parts, "at"),
                                time(parts, "sourceStart"),
                                time(parts, "sourceEnd")));
    }

    private static @Nullable Duration time(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name))
                .flatMap(part -> part.value(DurationText::read))
                .orElse(null);
    }
}
