package dev.reelport.cli.translate;

import dev.reelport.domain.provider.InvalidSettingsException;
import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.http.WireFormat;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The formats that are spoken over HTTP, by name; no provider is configured for them. */
public final class Formats implements AutoCloseable {
    private final ApplicationContext context;
    private final Map<String, WireFormat> formats = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Formats(ApplicationContext context) {
        this.context = context;
        context.getBeansOfType(ProviderFormat.class).stream()
                .filter(WireFormat.class::isInstance)
                .map(WireFormat.class::cast)
                .forEach(format -> formats.put(format.name(), format));
    }

    /** Starts a context with the adapters in it. */
    public static Formats open() {
        return new Formats(
                ApplicationContext.builder().deduceEnvironment(false).banner(false).start());
    }

    /** What is wrong with the sides that were asked for. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * A format with what is chosen for its switches; empty, and a problem more, where that cannot
     * be.
     *
     * @param flag that names the format
     * @param settingFlag that chooses for a switch
     */
    public Optional<Side> side(
            String flag, String name, String settingFlag, Map<String, String> settings) {
        WireFormat format = formats.get(name);
        if (format == null) {
            problem(flag, unknown(name));
            return Optional.empty();
        }
        boolean known = true;
        for (String setting : settings.keySet()) {
            if (format.switches().stream().noneMatch(one -> one.name().equals(setting))) {
                problem(settingFlag, unknown(format, setting));
                known = false;
            }
        }
        return choices(format, settingFlag, settings)
                .map(choices -> new Side(format, choices))
                .filter(known ? side -> true : side -> false);
    }

    private Optional<Choices> choices(
            WireFormat format, String settingFlag, Map<String, String> settings) {
        try {
            return Optional.of(Choices.of(format.switches(), settings));
        } catch (InvalidSettingsException wrong) {
            wrong.problems().values().forEach(words -> problem(settingFlag, words));
            return Optional.empty();
        }
    }

    private String unknown(String name) {
        return formats.isEmpty()
                ? "there is no format «%s», for no adapter here speaks over HTTP".formatted(name)
                : "a format is one of %s, not «%s»"
                        .formatted(String.join(", ", formats.keySet()), name);
    }

    private static String unknown(WireFormat format, String setting) {
        List<String> names = format.switches().stream().map(Switch::name).toList();
        return "the format %s has no switch «%s»; it has %s"
                .formatted(
                        format.name(),
                        setting,
                        names.isEmpty() ? "none" : String.join(", ", names));
    }

    private void problem(String flag, String sentence) {
        problems.add(new Problem(Place.flag(flag), "", sentence));
    }

    @Override
    public void close() {
        context.close();
    }
}
