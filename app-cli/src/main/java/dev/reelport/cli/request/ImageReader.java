package dev.reelport.cli.request;

import dev.reelport.cli.document.Place;
import dev.reelport.cli.document.Reading;
import dev.reelport.cli.document.Reading.Part;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.ReferenceImage;
import java.nio.file.Path;
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
    private final Path folder;
    private final Path workingDirectory;

    ImageReader(Reading reading, Path folder, Path workingDirectory) {
        this.reading = reading;
        this.folder = folder;
        this.workingDirectory = workingDirectory;
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
            case "file" -> ImageFile.upload(place.isFlag() ? workingDirectory : folder, text);
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
