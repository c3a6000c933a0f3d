package dev.reelport.http.api;

import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFile;
import dev.reelport.language.request.ImageFiles;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
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

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Form(Body.Form form) {
        form.parts().forEach(part -> add(part.name(), bytes(part)));
    }

    /**
     * Takes a body apart.
     *
     * @param mediaType with the boundary
     * @throws ProblemException when it is no form, or a part is too large
     */
    static Form read(String mediaType, byte[] body) {
        try {
            if (BodyReader.read(mediaType, body) instanceof Body.Form form) {
                return new Form(form);
            }
        } catch (UnreadableException unreadable) {
            throw ProblemException.unreadable("form", String.valueOf(unreadable.getMessage()));
        }
        throw ProblemException.unreadable("form", "this is not a multipart form");
    }

    private static byte[] bytes(Part part) {
        return switch (part) {
            case Part.Text text -> text.value().getBytes(StandardCharsets.UTF_8);
            case Part.File file -> bytes(file.content());
        };
    }

    private static byte[] bytes(Content content) {
        try (InputStream bytes = content.open()) {
            return bytes.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(String name, byte[] bytes) {
        int most = name.equals(REQUEST) ? WishReader.LARGEST_REQUEST : ImageFile.LARGEST;
        if (bytes.length > most) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "%s is up to %d MiB large"
                            .formatted(
                                    name.equals(REQUEST) ? "the part request" : "an image",
                                    most >> 20));
        }
        if (parts.putIfAbsent(name, bytes) != null) {
            problems.add(problem(name, "there is another part of this name"));
        }
    }

    /**
     * The JSON of the request.
     *
     * @throws BadInputException when there is none
     */
    byte[] request() {
        byte[] request = parts.get(REQUEST);
        if (request == null) {
            throw new BadInputException(
                    List.of(
                            problem(
                                    REQUEST,
                                    "a form has a part of this name: the request as JSON")));
        }
        return request;
    }

    @Override
    public ImageSource.Upload named(String name, Place place) {
        byte[] bytes = parts.get(name);
        if (bytes == null || name.equals(REQUEST)) {
            throw new IllegalArgumentException("the form has no image part of the name " + name);
        }
        used.add(name);
        return ImageFile.upload(name, bytes);
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
