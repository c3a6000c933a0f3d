package dev.reelport.language.config;

import dev.reelport.language.document.Document;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code reelport.yml}: named by the user, or in the working directory, or in the user's
 * configuration folder; the first that is there is the one.
 */
final class ConfigurationFile {
    /** What stands beside the providers is the service's. */
    private static final Set<String> PARTS =
            Set.of("providers", "routes", "service", "database", "data", "storage");

    private final Reading reading = new Reading();
    private final Map<String, String> environment;

    private ConfigurationFile(Map<String, String> environment) {
        this.environment = environment;
    }

    static Map<String, Account> read(ConfigurationSource source, List<Problem> problems) {
        Optional<Path> file = source.file();
        if (file.isEmpty()) {
            return Map.of();
        }
        ConfigurationFile reader = new ConfigurationFile(source.environment());
        Map<String, Account> accounts =
                reader.accounts(Document.read(file.get(), name(file.get(), source)));
        problems.addAll(reader.reading.problems());
        return accounts;
    }

    /** Short where it can be, for messages. */
    private static String name(Path file, ConfigurationSource source) {
        Path here = source.workingDirectory();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    private Map<String, Account> accounts(Node root) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        within(reading.root(root), "reelport")
                .flatMap(ConfigurationFile::providers)
                .ifPresent(
                        providers ->
                                providers
                                        .parts()
                                        .forEach(
                                                (name, part) ->
                                                        accounts.put(name, account(name, part))));
        return accounts;
    }

    private static Optional<Part> providers(Part reelport) {
        return Optional.ofNullable(reelport.parts(PARTS).get("providers"));
    }

    private static Optional<Part> within(Part part, String name) {
        return Optional.ofNullable(part.parts(Set.of(name)).get(name));
    }

    private Account account(String name, Part part) {
        if (!Account.isName(name)) {
            reading.problem(part, "here stands " + Account.NAMES);
        }
        Map<String, Account.Value> values = new LinkedHashMap<>();
        part.parts()
                .forEach(
                        (setting, value) ->
                                value.scalar((kind, text) -> value(value, text))
                                        .ifPresent(filled -> values.put(setting, filled)));
        return new Account(name, part.place(), values);
    }

    private Account.Value value(Part part, String written) {
        return new Account.Value(part.place(), Placeholders.filled(written, environment), written);
    }
}
