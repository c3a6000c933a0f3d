package dev.reelport.http.api;

import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFile;
import dev.reelport.language.request.ImageFiles;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
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

    private static final int MOST_PARTS = 100;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @throws ProblemException when a part is too large
     */
    Form(List<CompletedPart> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "a form has up to " + MOST_PARTS + " parts");
        }
        for (CompletedPart part : parts) {
            add(part.getName(), part.getBytes());
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
