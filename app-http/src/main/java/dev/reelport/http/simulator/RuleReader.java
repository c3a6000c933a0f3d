package dev.reelport.http.simulator;

import dev.reelport.language.document.Node;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import dev.reelport.language.document.Words;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads when something goes wrong. For one script. */
final class RuleReader {
    private static final Set<String> PARTS =
            Set.of(
                    "format",
                    "route",
                    "first",
                    "after",
                    "share",
                    "play",
                    FaultReader.STATUS,
                    FaultReader.RETRY_AFTER,
                    FaultReader.BY,
                    FaultReader.DONE);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");
    private static final double ALL = 100;
    private static final Set<Route> ROUTES = EnumSet.range(Route.CREATE, Route.CALLBACK);

    private final Reading reading;
    private final Set<String> formats;
    private final FaultReader faults;

    RuleReader(Reading reading, Set<String> formats) {
        this.reading = reading;
        this.formats = new TreeSet<>(formats);
        this.faults = new FaultReader(reading);
    }

    /** The rule; empty where it makes no sense, which is a problem then. */
    Optional<Rule> rule(Part whole) {
        Map<String, Part> parts = whole.parts(PARTS);
        Set<String> named = some(parts, "format", this::format).orElse(formats);
        Optional<Set<Route>> routes = some(parts, "route", RuleReader::route);
        long after = count(parts, "after").orElse(0L);
        long first = count(parts, "first").orElse(Long.MAX_VALUE);
        double share = share(parts).orElse(1.0);
        if (!parts.containsKey("play")) {
            if (whole.isNamed()) {
                reading.problem(whole, "here stands what happens: play, and " + words());
            }
            return Optional.empty();
        }
        return faults.fault(parts)
                .map(
                        fault ->
                                new Rule(
                                        named,
                                        routes(parts, fault.kind(), routes),
                                        after,
                                        first,
                                        share,
                                        fault));
    }

    private static String words() {
        return EnumSet.allOf(FaultKind.class).stream()
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }

    /** What is said, which must be possible; or wherever it is possible. */
    private Set<Route> routes(Map<String, Part> parts, FaultKind kind, Optional<Set<Route>> said) {
        Part route = parts.get("route");
        if (route != null && said.filter(all -> !kind.routes().containsAll(all)).isPresent()) {
            reading.problem(
                    route, "%s is played on %s".formatted(Words.of(kind), listed(kind.routes())));
        }
        return said.orElse(kind.routes());
    }

    private static String listed(Set<Route> routes) {
        return EnumSet.copyOf(routes).stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** One value, or a list of them. */
    private <T> Optional<Set<T>> some(
            Map<String, Part> parts, String name, Function<String, T> maker) {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        List<Part> items = part.node() instanceof Node.Sequence ? part.items() : List.of(part);
        Set<T> some = new LinkedHashSet<>();
        items.forEach(item -> item.value(maker).ifPresent(some::add));
        if (items.isEmpty()) {
            reading.problem(part, "here stands at least one, or nothing is said at all");
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
    }

    private String format(String name) {
        if (!formats.contains(name)) {
            throw new IllegalArgumentException(
                    "a format is one of %s, not «%s»".formatted(String.join(", ", formats), name));
        }
        return name;
    }

    private static Route route(String word) {
        return ROUTES.stream()
                .filter(route -> Words.of(route).equals(word.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a route is one of %s, not «%s»"
                                                .formatted(listed(ROUTES), word)));
    }

    private static Optional<Long> count(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(part -> part.value(RuleReader::count));
    }

    private static long count(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "this is a number of requests, such as 3, not «" + text + "»");
        }
        return Long.parseLong(text);
    }

    private static Optional<Double> share(Map<String, Part> parts) {
        return Optional.ofNullable(parts.get("share"))
                .flatMap(part -> part.value(RuleReader::share));
    }

    private static double share(String text) {
        Matcher percent = PERCENT.matcher(text.strip());
        double share = percent.matches() ? Double.parseDouble(percent.group(1)) / ALL : 0;
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException(
                    "a share is more than 0% and at most 100%, such as 20%, not «" + text + "»");
        }
        return share;
    }
}
