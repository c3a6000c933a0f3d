package dev.reelport.sandbox;

import dev.reelport.domain.provider.InvalidSettingsException;
import dev.reelport.domain.provider.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one named sandbox is configured with.
 *
 * @param directory where it keeps its tasks and films, so that they outlive the process
 * @param outcome how requests end that do not say it themselves
 */
public record SandboxSettings(Path directory, Outcome outcome) {
    static final String DIRECTORY = "directory";
    static final String OUTCOME = "outcome";
    static final Set<String> NAMES = Set.of(DIRECTORY, OUTCOME);

    /** The same for people. */
    static final List<Setting> DESCRIBED =
            List.of(
                    new Setting(
                            DIRECTORY,
                            "$XDG_STATE_HOME/reelport/NAME",
                            "where it keeps its tasks and films, from the root;"
                                    + " ~/.local/state/reelport/NAME where XDG_STATE_HOME is not"
                                    + " set"),
                    new Setting(
                            OUTCOME,
                            "film",
                            "how requests end that do not say it themselves: " + Outcome.names()));

    /** Stands in for a folder until the problems are told. */
    private static final Path NOWHERE = Path.of("");

    /** Requests end in a film. */
    public static SandboxSettings in(Path directory) {
        return new SandboxSettings(directory, Outcome.FILM);
    }

    /**
     * Reads settings as they stand in a configuration.
     *
     * @param provider the name of the sandbox; names its folder where none is set
     * @throws InvalidSettingsException with everything that is wrong
     */
    static SandboxSettings read(String provider, Map<String, String> settings) {
        Map<String, String> problems = new LinkedHashMap<>();
        Path directory = directory(provider, settings.get(DIRECTORY), problems);
        Outcome outcome = outcome(settings.get(OUTCOME), problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new SandboxSettings(directory, outcome);
    }

    private static Path directory(
            String provider, @Nullable String text, Map<String, String> problems) {
        if (text == null) {
            return StateFolder.of(provider).orElseGet(() -> homeless(problems));
        }
        if (text.isBlank()) {
            problems.put(DIRECTORY, "a folder has a name");
            return NOWHERE;
        }
        try {
            Path directory = Path.of(text);
            if (!directory.isAbsolute()) {
                problems.put(DIRECTORY, "a folder is named from the root, such as /srv/films");
            }
            return directory;
        } catch (InvalidPathException broken) {
            problems.put(
                    DIRECTORY, "a folder has a name this machine can have: " + broken.getReason());
            return NOWHERE;
        }
    }

    private static Path homeless(Map<String, String> problems) {
        problems.put(
                DIRECTORY, "there is no home folder: set HOME to an absolute path, or a directory");
        return NOWHERE;
    }

    private static Outcome outcome(@Nullable String text, Map<String, String> problems) {
        if (text == null) {
            return Outcome.FILM;
        }
        return Outcome.named(text)
                .orElseGet(
                        () -> {
                            problems.put(
                                    OUTCOME,
                                    "an outcome is one of "
                                            + Outcome.names()
                                            + ", not «"
                                            + text
                                            + "»");
                            return Outcome.FILM;
                        });
    }
}
