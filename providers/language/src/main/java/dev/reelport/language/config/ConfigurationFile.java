package dev.reelport.language.config;

import dev.reelport.language.document.Document;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Problem;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code reelport.yml}: named by the user, or in the working directory, or in the user's
 * configuration folder; the first that is there is the one.
 */
final class ConfigurationFile {
    private static final String NAME = "reelport.yml";

    private final Reading reading = new Reading();
    private final Map<String, String> environment;

    private ConfigurationFile(Map<String, String> environment) {
        this.environment = environment;
    }

    static Map<String, Account> read(ConfigurationSource source, List<Problem> problems) {
        Optional<Path> file = find(source);
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

    private static Optional<Path> find(ConfigurationSource source) {
        if (source.named() != null) {
            return Optional.of(source.named());
        }
        Path users = Folders.configuration(source.environment(), source.home());
        return Stream.of(source.workingDirectory(), users)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Map<String, Account> accounts(Node root) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        within(reading.root(root), "reelport")
                .flatMap(reelport -> within(reelport, "providers"))
                .ifPresent(
                        providers ->
                                providers
                                        .parts()
                                        .forEach(
                                                (name, part) ->
                                                        accounts.put(name, account(name, part))));
        return accounts;
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
