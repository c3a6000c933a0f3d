package dev.reelport.turbo;

import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Strength;
import dev.reelport.turbo.TurboWire.Sdedit;
import dev.reelport.wire.json.Fields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A remix: what the format calls {@code sdedit}. */
final class TurboRemix {
    /** The documents give 1 to 8 and do not say what a step changes. */
    static final int STRONGEST = 8;

    private TurboRemix() {}

    static @Nullable Sdedit write(@Nullable Edit edit) {
        if (edit == null) {
            return null;
        }
        Edit.Remix remix = (Edit.Remix) edit;
        FilmSource.Stored film = (FilmSource.Stored) remix.source();
        Strength strength = Objects.requireNonNull(remix.strength());
        return new Sdedit(strength.steps(), film.id(), film.uploadId());
    }

    static @Nullable Edit read(Fields fields) {
        Fields sdedit = fields.object("sdedit");
        if (sdedit == null) {
            return null;
        }
        Strength strength = strength(sdedit);
        String id = sdedit.filled("source_generation_id");
        String uploadId = sdedit.filled("source_upload_media_id");
        if (id == null) {
            sdedit.problem("source_generation_id", "a remix says which film it changes");
            return null;
        }
        return new Edit.Remix(new FilmSource.Stored(id, uploadId), strength);
    }

    /** Absent where it is not said, though the format demands it: the rulebook tells. */
    private static @Nullable Strength strength(Fields sdedit) {
        Integer amount = sdedit.whole("amount");
        if (amount != null && (amount < 1 || amount > STRONGEST)) {
            sdedit.problem("amount", "1 to %s was expected, not %s".formatted(STRONGEST, amount));
            return null;
        }
        return amount == null ? null : new Strength(amount);
    }
}
