package dev.reelport.unified;

import dev.reelport.domain.video.Watermark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one dialect of the format does differently.
 *
 * @param pro whether all eight fields of spec D are written, and characters are not
 * @param yes what {@code watermark: true} means; absent: the dialect has no such field
 * @param no what {@code watermark: false} means; absent: the dialect has no such field
 */
record UnifiedDialect(boolean pro, @Nullable Watermark yes, @Nullable Watermark no) {
    /** Spec A. */
    static final UnifiedDialect CHARACTER = new UnifiedDialect(false, null, null);

    Optional<Boolean> written(Watermark watermark) {
        if (watermark == yes) {
            return Optional.of(true);
        }
        return watermark == no ? Optional.of(false) : Optional.empty();
    }

    Watermark read(boolean flag) {
        Watermark meaning = flag ? yes : no;
        return meaning == null ? Watermark.UNSPECIFIED : meaning;
    }
}
