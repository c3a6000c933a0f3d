package dev.reelport.http.simulator;

import dev.reelport.domain.video.DurationText;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Reading;
import dev.reelport.language.document.Reading.Part;
import dev.reelport.language.document.Words;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what goes wrong. For one script. */
final class FaultReader {
    static final String STATUS = "status";
    static final String RETRY_AFTER = "retry-after";
    static final String BY = "by";
    static final String DONE = "done";

    private static final int FOUND = 302;
    private static final Set<Integer> REDIRECTS = Set.of(301, FOUND, 303, 307, 308);

    private final Reading reading;

    FaultReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * The fault; empty where there is none of that name, which is a problem then.
     *
     * @param parts of the rule; {@code play} is among them
     */
    Optional<Fault> fault(Map<String, Part> parts) {
        Part play = parts.get("play");
        return Optional.ofNullable(play)
                .flatMap(part -> part.value(word -> Words.read(FaultKind.class, word)))
                .map(kind -> fault(kind, play, parts));
    }

    private Fault fault(FaultKind kind, @Nullable Part play, Map<String, Part> parts) {
        refuseUnless(kind == FaultKind.STATUS || kind == FaultKind.REDIRECT, STATUS, kind, parts);
        refuseUnless(kind == FaultKind.STATUS, RETRY_AFTER, kind, parts);
        refuseUnless(kind == FaultKind.LATE, BY, kind, parts);
        refuseUnless(kind.leavesOpenWhatIsDone(), DONE, kind, parts);
        require(kind == FaultKind.STATUS, STATUS, "such as 503", play, parts);
        require(kind == FaultKind.LATE, BY, "such as 30s", play, parts);
        return new Fault(
                kind,
                status(kind, parts),
                time(parts, RETRY_AFTER).orElse(null),
                time(parts, BY).orElse(Duration.ZERO),
                done(parts).orElse(kind.isDone()));
    }

    private void refuseUnless(boolean fits, String name, FaultKind kind, Map<String, Part> parts) {
        Part part = parts.get(name);
        if (!fits && part != null) {
            reading.problem(part, Words.of(kind) + " has no " + name);
        }
    }

    private void require(
            boolean needed,
            String name,
            String such,
            @Nullable Part play,
            Map<String, Part> parts) {
        if (needed && play != null && !parts.containsKey(name)) {
            reading.problem(play, "this needs a %s beside it, %s".formatted(name, such));
        }
    }

    private static int status(FaultKind kind, Map<String, Part> parts) {
        int usual = kind == FaultKind.REDIRECT ? FOUND : 0;
        return Optional.ofNullable(parts.get(STATUS))
                .flatMap(part -> part.value(text -> status(kind, text)))
                .orElse(usual);
    }

    private static int status(FaultKind kind, String text) {
        int status = text.matches("[345]\\d\\d") ? Integer.parseInt(text) : 0;
        boolean redirect = REDIRECTS.contains(status);
        if (kind == FaultKind.REDIRECT && !redirect) {
            throw new IllegalArgumentException(
                    "a redirect is 301, 302, 303, 307 or 308, not «" + text + "»");
        }
        if (status == 0 || (kind == FaultKind.STATUS && redirect)) {
            throw new IllegalArgumentException(
                    "a status is 300 to 599, and no redirect, which is a fault of its own; not «"
                            + text
                            + "»");
        }
        return status;
    }

    private static Optional<Duration> time(Map<String, Part> parts, String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(part -> part.value(DurationText::read));
    }

    private static Optional<Boolean> done(Map<String, Part> parts) {
        return Optional.ofNullable(parts.get(DONE)).flatMap(part -> part.scalar(FaultReader::yes));
    }

    private static boolean yes(Node.Kind kind, String text) {
        if (kind != Node.Kind.FLAG || !text.matches("true|false")) {
            throw new IllegalArgumentException("this is true or false, not «" + text + "»");
        }
        return Boolean.parseBoolean(text);
    }
}
