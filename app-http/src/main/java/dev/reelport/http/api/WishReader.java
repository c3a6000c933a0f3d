package dev.reelport.http.api;

import dev.reelport.http.order.Wish;
import dev.reelport.http.security.Client;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFiles;
import dev.reelport.language.request.RequestFile;
import dev.reelport.language.request.RequestReader;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads what a client wants, with every problem at once. */
final class WishReader {
    /** No more of a body of JSON is read. */
    static final int LARGEST_REQUEST = 4 << 20;

    private static final String FORMAT = "reelport";
    private static final ImageFiles NO_FILES =
            (name, place) -> {
                throw new IllegalArgumentException(
                        "a service reads no files of its own; give the image as url, or send it"
                                + " with the request as a part of a form");
            };

    private WishReader() {}

    /**
     * A request that came alone.
     *
     * @throws ProblemException when it is too large
     * @throws BadInputException with every problem
     */
    static Wish json(InputStream body, Terms terms) throws IOException {
        return wish(whole(body), NO_FILES, terms, List::of);
    }

    /** The same where it came with images. */
    static Wish form(Form form, Terms terms) {
        return wish(form.request(), form, terms, form::problems);
    }

    /** A whole body of JSON. */
    static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = beginning(body);
        if (bytes.length > LARGEST_REQUEST) {
            throw tooLarge();
        }
        return bytes;
    }

    private static byte[] beginning(InputStream body) throws IOException {
        try (body) {
            return body.readNBytes(LARGEST_REQUEST + 1);
        } catch (IOException broken) {
            if (broken.getCause() instanceof ContentLengthExceededException) {
                throw tooLarge();
            }
            throw broken;
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                "a request is up to " + (LARGEST_REQUEST >> 20) + " MiB of JSON");
    }

    private static Wish wish(byte[] body, ImageFiles files, Terms terms, MoreProblems more) {
        RequestFile asked = RequestReader.read(Document.json(body, "body"), files);
        List<Problem> problems = new ArrayList<>(asked.problems());
        problems.addAll(more.problems());
        problems.addAll(terms.problems());
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return wish(asked, terms);
    }

    private static Wish wish(RequestFile asked, Terms terms) {
        String provider = terms.provider();
        return new Wish(
                Client.current(),
                FORMAT,
                provider == null ? asked.provider() : provider,
                asked.model(),
                asked.request(),
                asked.request(),
                List.of(),
                terms.consent(),
                terms.key(),
                false);
    }

    /** What is known to be wrong only when the request was read. */
    private interface MoreProblems {
        List<Problem> problems();
    }
}
