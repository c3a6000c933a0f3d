package dev.reelport.sandbox;

import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a card cannot draw is written on it: nothing that was asked for is left out in silence. */
final class Notes {
    private Notes() {}

    static List<String> of(VideoRequest request, int variant) {
        List<String> notes = new ArrayList<>();
        if (request.watermark() == Watermark.REQUIRED) {
            notes.add("REELPORT SANDBOX");
        }
        if (request.variants() != null) {
            notes.add("variant " + variant + " of " + request.variants());
        }
        instruction(request.script(), notes);
        if (request.edit() != null) {
            notes.add(words(request.edit()));
        }
        if (request.style() != null) {
            notes.add("style " + request.style());
        }
        request.images().forEach(image -> notFetched(image, notes));
        return notes;
    }

    private static void instruction(Script script, List<String> notes) {
        if (script instanceof Storyboard board && board.instruction() != null) {
            notes.add(board.instruction());
        }
    }

    private static String words(Edit edit) {
        String sources =
                edit.sources().stream().map(Notes::words).collect(Collectors.joining(" and "));
        return switch (edit) {
            case Edit.Remix remix when remix.strength() != null ->
                    "remix of " + sources + ", strength " + remix.strength().steps();
            case Edit.Remix remix -> "remix of " + sources;
            case Edit.Blend blend -> "blend of " + sources;
            case Edit.Extension extension -> "extension of " + sources;
        };
    }

    private static String words(FilmSource source) {
        return switch (source) {
            case FilmSource.OfTask film -> film.task().toString();
            case FilmSource.Stored stored -> stored.id();
        };
    }

    private static void notFetched(ReferenceImage image, List<String> notes) {
        switch (image.source()) {
            case ImageSource.FromUrl url -> notes.add("image " + url.link() + " (not fetched)");
            case ImageSource.Stored stored -> notes.add("stored image " + stored.id());
            case ImageSource.Upload upload -> {}
        }
    }
}
