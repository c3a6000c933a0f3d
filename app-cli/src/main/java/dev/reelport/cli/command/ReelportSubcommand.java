package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Screen;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.request.RequestFile;
import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share: their surroundings, where they print, and a session with providers. */
@Command(
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        versionProvider = ReelportCommand.Version.class)
abstract class ReelportSubcommand implements Callable<Integer> {
    static final String JSON = "--json";

    private final Surroundings surroundings;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The configuration; by default ./reelport.yml, then reelport/reelport.yml in"
                        + " $XDG_CONFIG_HOME or ~/.config. REELPORT_PROVIDERS_<NAME>_<SETTING> in"
                        + " the environment wins.")
    private @Nullable Path config;

    @Option(names = JSON, description = "Print the result, or the error, as one JSON value.")
    private boolean json;

    ReelportSubcommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean isJson() {
        return json;
    }

    Screen screen() {
        return new Screen(surroundings.out(), surroundings.err(), json, ObjectMapper::getDefault);
    }

    /** Starts a context with the adapters in it; whoever gets one closes it. */
    Session session() {
        return Session.open(surroundings, config);
    }

    /** The same for a request; where the configuration is wrong too, both are told. */
    Session session(RequestFile asked) {
        try {
            return session();
        } catch (BadInputException configuration) {
            throw new BadInputException(
                    Stream.of(asked.problems(), configuration.problems())
                            .flatMap(List::stream)
                            .toList());
        }
    }
}
