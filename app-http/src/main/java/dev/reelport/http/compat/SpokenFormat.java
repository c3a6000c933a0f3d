package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/**
 * A format that clients speak.
 *
 * @param name such as {@code openai}
 * @param codec with the standard of all its switches: what differs between vendors of a format
 *     hardly differs between its clients
 */
public record SpokenFormat(String name, WireCodec codec) {
    private static final int FIRST_DEFECT = 500;

    /** On an answer in the format's own words. */
    private static final String WORDED = "reelport.worded";

    /** An answer as the codec wrote it. */
    static MutableHttpResponse<byte[]> answer(WireAnswer written) {
        return answer(written, written.status());
    }

    /** A refusal with the status of its kind. */
    MutableHttpResponse<byte[]> refusal(Failure failure) {
        return answer(codec.refusal(failure));
    }

    /** A refusal with a status that the codec does not know of. */
    MutableHttpResponse<byte[]> refusal(Failure failure, int status) {
        return answer(codec.refusal(failure), status);
    }

    private static MutableHttpResponse<byte[]> answer(WireAnswer written, int status) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(status, null);
        response.body(written.bytes());
        written.header(HttpHeaders.CONTENT_TYPE).ifPresent(response::contentType);
        response.setAttribute(WORDED, true);
        return response;
    }

    /** What a status of HTTP says of a failure of which nothing else is known. */
    public static FailureKind kind(int status) {
        return switch (status) {
            case 401, 403 -> FailureKind.UNAUTHORIZED;
            case 402 -> FailureKind.OUT_OF_CREDIT;
            case 404 -> FailureKind.GONE;
            case 405 -> FailureKind.UNSUPPORTED;
            case 429 -> FailureKind.THROTTLED;
            default -> status < FIRST_DEFECT ? FailureKind.INVALID : FailureKind.UNAVAILABLE;
        };
    }

    /** Whether an answer is in the words of a format already. */
    static boolean isWorded(HttpResponse<?> response) {
        return response.getAttribute(WORDED).isPresent();
    }
}
