package dev.reelport.http.api;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFile;
import dev.reelport.language.request.ImageFiles;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request that came with its images: the part {@code request} is JSON, and every other part is an
 * image, by the name that the request calls it. For one thread.
 */
final class Form implements ImageFiles {
    /** The name of the part that is the request itself. */
    static final String REQUEST = "request";

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Takes a form apart; its files are opened when somebody reads a picture.
     *
     * @throws ProblemException when a part is too large
     */
    Form(Body.Form form) {
        form.parts().forEach(part -> add(part.name(), content(part)));
    }

    private static Content content(Part part) {
        return switch (part) {
            case Part.Text text ->
                    new Content.OfBytes(text.value().getBytes(StandardCharsets.UTF_8));
            case Part.File file -> file.content();
        };
    }

    private void add(String name, Content content) {
        int most = name.equals(REQUEST) ? WishReader.LARGEST_REQUEST : ImageFile.LARGEST;
        if (length(content) > most) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "%s is up to %d MiB large"
                            .formatted(
                                    name.equals(REQUEST) ? "the part request" : "an image",
                                    most >> 20));
        }
        if (parts.putIfAbsent(name, content) != null) {
            problems.add(problem(name, "there is another part of this name"));
        }
    }

    private static long length(Content content) {
        try {
            return content.length();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * The JSON of the request.
     *
     * @throws BadInputException when there is none
     */
    byte[] request() {
        Content request = parts.get(REQUEST);
        if (request == null) {
            throw new BadInputException(
                    List.of(
                            problem(
                                    REQUEST,
                                    "a form has a part of this name: the request as JSON")));
        }
        try (InputStream bytes = request.open()) {
            return bytes.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public ImageSource.Upload named(String name, Place place) {
        Content content = parts.get(name);
        if (content == null || name.equals(REQUEST)) {
            throw new IllegalArgumentException("the form has no image part of the name " + name);
        }
        used.add(name);
        return ImageFile.upload(name, content);
    }

    /** What is wrong with the parts, once the request was read. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        parts.keySet().stream()
                .filter(name -> !name.equals(REQUEST) && !used.contains(name))
                .map(
                        name ->
                                problem(
                                        name,
                                        "no images[n].source.file of the request names this part"))
                .forEach(all::add);
        return all;
    }

    private static Problem problem(String part, String sentence) {
        return new Problem(Place.flag("form"), part, sentence);
    }
}
