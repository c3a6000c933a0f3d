package dev.reelport.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it is kept.
 *
 * @param kind a {@link FailureKind}
 * @param later whether asking again makes sense
 * @param after how long to wait before, in ISO 8601; absent: nobody said, or it makes no sense
 * @param words as they were said
 * @param code the provider's; absent: none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record FailureText(
        String kind, boolean later, @Nullable String after, String words, @Nullable String code) {
    static FailureText of(Failure failure) {
        boolean later = failure.retry() instanceof Retry.Later;
        @Nullable Duration after = failure.retry() instanceof Retry.Later(var wait) ? wait : null;
        return new FailureText(
                failure.kind().name(),
                later,
                after == null ? null : after.toString(),
                failure.words(),
                failure.code());
    }

    Failure failure() {
        Retry retry =
                later
                        ? new Retry.Later(after == null ? null : Duration.parse(after))
                        : new Retry.Never();
        return new Failure(FailureKind.valueOf(kind), retry, words, code);
    }
}
