package dev.reelport.cli.service;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Words;
import dev.reelport.language.request.RequestFile;
import dev.reelport.language.request.RequestWriter;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it goes to a service.
 *
 * @param asked what the user wrote, all of it readable
 * @param fidelity whether it may be made differently
 * @param body JSON; with images on this machine a form, which streams them
 */
public record VideoOrder(RequestFile asked, Fidelity fidelity, Body body) {
    /**
     * Writes a request.
     *
     * @throws BadInputException when it could not be read whole
     */
    public static VideoOrder of(RequestFile asked, Fidelity fidelity, ObjectMapper mapper) {
        if (!asked.isWhole()) {
            throw new BadInputException(asked.problems());
        }
        List<Part> images = new ArrayList<>();
        String json = json(asked, images, mapper);
        return new VideoOrder(
                asked, fidelity, images.isEmpty() ? new Body.Json(json) : form(json, images));
    }

    private static String json(RequestFile asked, List<Part> images, ObjectMapper mapper) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (asked.provider() != null) {
            tree.put("provider", asked.provider());
        }
        if (asked.model() != null) {
            tree.put("model", asked.model());
        }
        tree.putAll(RequestWriter.write(asked.request(), upload -> named(upload, images)));
        try {
            return mapper.writeValueAsString(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Two images may be called the same; the service leaves out what stands before the slash. */
    private static String named(ImageSource.Upload upload, List<Part> images) {
        String name = images.size() + 1 + "/" + upload.fileName();
        images.add(new Part.File(name, upload.fileName(), upload.mediaType(), upload.content()));
        return name;
    }

    private static Body form(String json, List<Part> images) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Text("request", json)));
        parts.addAll(images);
        return new Body.Form(parts);
    }

    /** What is said beside the body. */
    Map<String, String> headers() {
        return Map.of("X-Reelport-Fidelity", Words.of(fidelity), "Accept", "application/json");
    }
}
