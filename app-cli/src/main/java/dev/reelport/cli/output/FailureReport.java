package dev.reelport.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.cli.document.Printable;
import dev.reelport.cli.document.Words;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Retry;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A failure as JSON.
 *
 * @param kind our word for it
 * @param retry whether asking again makes sense
 * @param words the provider's own words
 * @param code the provider's own code; absent: none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureReport(String kind, boolean retry, String words, @Nullable String code) {
    /** One failure. */
    public static FailureReport of(Failure failure) {
        return new FailureReport(
                Words.of(failure.kind()),
                failure.retry() instanceof Retry.Later,
                Printable.of(failure.words()),
                failure.code());
    }
}
