package dev.reelport.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The file that says what is asked. */
final class FileArgument {
    static final String LABEL = "FILE";
    static final String DESCRIPTION =
            "The request, YAML or JSON; see docs/examples and"
                    + " docs/schema/video-request.schema.json.";

    @Parameters(arity = "0..1", paramLabel = LABEL, description = DESCRIPTION)
    private @Nullable Path file;

    @Nullable Path path() {
        return file;
    }
}
