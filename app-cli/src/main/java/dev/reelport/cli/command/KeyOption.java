package dev.reelport.cli.command;

import dev.reelport.domain.job.JobId;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key that stands for a request at a service. */
final class KeyOption {
    private static final String KEY = "--idempotency-key";

    @Option(
            names = KEY,
            paramLabel = "KEY",
            description =
                    "With --server: stands for this request at the service, which makes one film of"
                            + " it however often it is asked. A new one otherwise, as journal lists"
                            + " it.")
    private @Nullable String key;

    /**
     * What the user said; absent: nothing.
     *
     * @param isAtServer whether a service is asked
     * @throws BadInputException when it cannot be one, or nobody would read it
     */
    @Nullable JobId said(boolean isAtServer) {
        if (key == null) {
            return null;
        }
        if (!isAtServer) {
            throw bad("providers know no such keys; this is read with --server only");
        }
        try {
            return new JobId(key);
        } catch (IllegalArgumentException refused) {
            throw bad("a key is 1 to 64 letters, digits, hyphens or underscores");
        }
    }

    private static BadInputException bad(String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(KEY), "", sentence)));
    }
}
