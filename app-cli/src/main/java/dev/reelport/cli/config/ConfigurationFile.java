package dev.reelport.cli.config;

import dev.reelport.cli.document.Document;
import dev.reelport.cli.document.Node;
import dev.reelport.cli.document.Problem;
import dev.reelport.cli.document.Reading;
import dev.reelport.cli.document.Reading.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code reelport.yml}: named by the user, or in the working directory, or in the user's
 * configuration folder; the first that is there is the one.
 */
final class ConfigurationFile {
    private static final String NAME = "reelport.yml";

    /** A provider's name stands in addresses, file names and environment variables. */
    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

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
                reader.accounts(Document.read(file.get(), file.get().toString()));
        problems.addAll(reader.reading.problems());
        return accounts;
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
        if (!PROVIDER.matcher(name).matches()) {
            reading.problem(
                    part,
                    "the name of a provider is lower-case words with hyphens, such as my-sora");
        }
        Map<String, Account.Value> values = new LinkedHashMap<>();
        part.parts()
                .forEach(
                        (setting, value) ->
                                value.value(text -> Placeholders.filled(text, environment))
                                        .ifPresent(
                                                text ->
                                                        values.put(
                                                                setting,
                                                                new Account.Value(
                                                                        value.place(), text))));
        return new Account(name, part.place(), values);
    }
}
