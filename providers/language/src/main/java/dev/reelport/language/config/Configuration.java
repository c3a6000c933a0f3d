package dev.reelport.language.config;

import dev.reelport.domain.provider.InvalidSettingsException;
import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens the providers that are configured, in a file and by environment variables; without any
 * configuration there is one, {@code sandbox}. For one thread.
 */
public final class Configuration {
    private static final String DEFAULT = "sandbox";
    private static final String PATH = "reelport.providers.";

    private final Map<String, ProviderFormat> formats = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Configuration(Collection<ProviderFormat> formats) {
        formats.forEach(format -> this.formats.put(format.name(), format));
    }

    /**
     * Opens every provider.
     *
     * @param source the file and the environment
     * @param formats what can be spoken
     * @throws BadInputException with everything that is wrong
     */
    public static Providers open(ConfigurationSource source, Collection<ProviderFormat> formats) {
        return new Configuration(formats).open(source);
    }

    private Providers open(ConfigurationSource source) {
        Map<String, Account> accounts =
                new LinkedHashMap<>(ConfigurationFile.read(source, problems));
        EnvironmentVariables.apply(source.environment(), settings(), accounts, problems);
        if (accounts.isEmpty() && problems.isEmpty()) {
            accounts.put(DEFAULT, sandbox());
        }
        List<VideoProvider> providers =
                accounts.values().stream().map(this::open).flatMap(Optional::stream).toList();
        if (!problems.isEmpty()) {
            providers.forEach(VideoProvider::close);
            throw new BadInputException(problems);
        }
        return new Providers(providers);
    }

    private static Account sandbox() {
        Place place = Place.flag("default");
        Account.Value format = new Account.Value(place, DEFAULT, DEFAULT);
        return new Account(DEFAULT, place, Map.of(Account.FORMAT, format));
    }

    /** Every name a setting can have, whatever the format. */
    private Set<String> settings() {
        Set<String> names = new LinkedHashSet<>(Set.of(Account.FORMAT));
        formats.values().forEach(format -> names.addAll(format.settings()));
        return names;
    }

    private Optional<VideoProvider> open(Account account) {
        Account.Value named = account.values().get(Account.FORMAT);
        if (named == null) {
            if (!isKnownBad(account)) {
                problem(account, account.place(), "format", "a provider has a format: " + offer());
            }
            return Optional.empty();
        }
        ProviderFormat format = formats.get(named.text());
        if (format == null) {
            problem(
                    account,
                    named.place(),
                    "format",
                    "a format is one of " + offer() + ", not «" + named.written() + "»");
            return Optional.empty();
        }
        return open(account, format);
    }

    /** What could not be read at all does not also lack a format. */
    private boolean isKnownBad(Account account) {
        String path = PATH + account.name();
        return problems.stream()
                .map(Problem::path)
                .anyMatch(bad -> bad.equals(path) || bad.equals(path + "." + Account.FORMAT));
    }

    private String offer() {
        return String.join(", ", new TreeSet<>(formats.keySet()));
    }

    private Optional<VideoProvider> open(Account account, ProviderFormat format) {
        Map<String, String> settings = new LinkedHashMap<>();
        account.values()
                .forEach(
                        (name, value) -> {
                            if (format.settings().contains(name)) {
                                settings.put(name, value.text());
                            } else if (!name.equals(Account.FORMAT)) {
                                problem(account, value.place(), name, unknown(format));
                            }
                        });
        try {
            return Optional.of(format.open(account.name(), settings));
        } catch (InvalidSettingsException invalid) {
            invalid.problems().forEach((name, words) -> refused(account, name, words));
            return Optional.empty();
        }
    }

    private static String unknown(ProviderFormat format) {
        return "the format %s has no such setting; it has %s"
                .formatted(format.name(), String.join(", ", new TreeSet<>(format.settings())));
    }

    /** An adapter may quote what it refuses. */
    private void refused(Account account, String setting, String words) {
        Account.Value value = account.values().get(setting);
        if (value == null) {
            problem(account, account.place(), setting, words);
        } else {
            problem(account, value.place(), setting, value.hiddenIn(words));
        }
    }

    private void problem(Account account, Place place, String setting, String sentence) {
        problems.add(new Problem(place, PATH + account.name() + "." + setting, sentence));
    }
}
