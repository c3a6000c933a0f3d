package dev.reelport.wire;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.VideoRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for in some format.
 *
 * @param model as the client names it; absent: it names none
 * @param request in our language; characters that the format gives no names are {@code character1},
 *     {@code character2}, …
 * @param findings what of the body is not in the request, such as a field the format does not have;
 *     nothing is dropped in silence
 */
public record Asked(@Nullable String model, VideoRequest request, List<Finding> findings) {
    /** Keeps the findings in order. */
    public Asked {
        findings = List.copyOf(findings);
    }
}
