package dev.reelport.sandbox;

import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Mentions;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a card cannot draw is written on it: nothing that was asked for is left out in silence. Only
 * where characters get their looks is not written: they are drawn by name.
 */
final class NotDrawn {
    private NotDrawn() {}

    /**
     * @param variant from 1
     * @param shown those images that are on a card
     */
    static List<String> of(VideoRequest request, int variant, Set<ReferenceImage> shown) {
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
        request.images().forEach(image -> image(image, shown.contains(image), notes));
        return notes;
    }

    private static void instruction(Script script, List<String> notes) {
        if (script instanceof Storyboard board && board.instruction() != null) {
            notes.add(Mentions.replaced(board.instruction(), name -> name));
        }
    }

    private static String words(Edit edit) {
        String sources =
                edit.sources().stream().map(NotDrawn::words).collect(Collectors.joining(" and "));
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
            case FilmSource.Stored stored when stored.uploadId() != null ->
                    stored.id() + " (uploaded as " + stored.uploadId() + ")";
            case FilmSource.Stored stored -> stored.id();
        };
    }

    private static void image(ReferenceImage image, boolean shown, List<String> notes) {
        Placement placement = image.placement();
        String place = placement == null ? "" : words(placement);
        switch (image.source()) {
            case ImageSource.FromUrl url ->
                    notes.add("image " + url.link() + place + " (not fetched)");
            case ImageSource.Stored stored -> notes.add("stored image " + stored.id() + place);
            case ImageSource.Upload upload when !shown ->
                    notes.add("image " + upload.fileName() + place + " (not shown)");
            case ImageSource.Upload upload when placement != null && isPart(placement) ->
                    notes.add("image " + upload.fileName() + place);
            case ImageSource.Upload upload -> {}
        }
    }

    private static boolean isPart(Placement placement) {
        return placement.sourceStart() != null || placement.sourceEnd() != null;
    }

    private static String words(Placement placement) {
        StringBuilder words = new StringBuilder();
        if (placement.at() != null) {
            words.append(" at ").append(DurationText.of(placement.at()));
        }
        if (isPart(placement)) {
            words.append(placement.at() == null ? "" : ",");
        }
        if (placement.sourceStart() != null) {
            words.append(" from ").append(DurationText.of(placement.sourceStart()));
        }
        if (placement.sourceEnd() != null) {
            words.append(" to ").append(DurationText.of(placement.sourceEnd()));
        }
        return words.append(isPart(placement) ? " of its source" : "").toString();
    }
}
