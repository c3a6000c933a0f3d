package dev.reelport.sandbox;

import dev.reelport.sandbox.animatic.Animatic;
import dev.reelport.sandbox.animatic.AnimaticFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * One task on disk: what shall be drawn, how it shall end, and the films once they are drawn. The
 * folder appears whole or not at all, so that a task works after a crash and from another process.
 */
record TaskFolder(Path path) {
    private static final String FACTS = "task.properties";

    /**
     * What is known of a task from the beginning.
     *
     * @param submitted when it was taken
     * @param outcome how it shall end
     * @param length of the film, longer than zero
     * @param films how many, one or more
     */
    record Facts(Instant submitted, Outcome outcome, Duration length, int films) {
        Facts {
            if (!length.isPositive() || films < 1) {
                throw new IllegalArgumentException(
                        "a task makes one film or more that last, not %d of %s"
                                .formatted(films, length));
            }
        }
    }

    void write(Facts facts, List<Animatic> animatics) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("submitted", facts.submitted().toString());
        properties.setProperty("outcome", facts.outcome().toString());
        properties.setProperty("length", facts.length().toString());
        properties.setProperty("films", String.valueOf(facts.films()));
        for (int film = 1; film <= animatics.size(); film++) {
            AnimaticFile.write(animatics.get(film - 1), animatic(film));
        }
        try (Writer writer = Files.newBufferedWriter(path.resolve(FACTS))) {
            properties.store(writer, null);
        }
    }

    /**
     * @throws UnreadableTaskException when somebody else wrote it
     */
    Facts facts() throws IOException {
        Path file = path.resolve(FACTS);
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return facts(properties);
        } catch (IllegalArgumentException | DateTimeException | CharacterCodingException broken) {
            throw new UnreadableTaskException(file, broken);
        }
    }

    private static Facts facts(Properties properties) {
        return new Facts(
                Instant.parse(fact(properties, "submitted")),
                outcome(fact(properties, "outcome")),
                Duration.parse(fact(properties, "length")),
                Integer.parseInt(fact(properties, "films")));
    }

    private static Outcome outcome(String name) {
        return Outcome.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no outcome is named " + name));
    }

    private static String fact(Properties properties, String name) {
        String fact = properties.getProperty(name);
        if (fact == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return fact;
    }

    Path animatic(int film) {
        return path.resolve("animatic-" + film + ".properties");
    }

    Path film(int film) {
        return path.resolve("film-" + film + ".mp4");
    }

    Path lock() {
        return path.resolve("drawing.lock");
    }

    List<Path> films() throws IOException {
        return IntStream.rangeClosed(1, facts().films()).mapToObj(this::film).toList();
    }

    boolean isDrawn() throws IOException {
        return films().stream().allMatch(Files::exists);
    }

    boolean isCancelled() {
        return Files.exists(path.resolve("cancelled"));
    }

    void cancel() throws IOException {
        Files.writeString(path.resolve("cancelled"), "");
    }

    /** Why it could not be drawn; empty where nothing went wrong. */
    Optional<String> trouble() throws IOException {
        Path trouble = path.resolve("trouble.txt");
        return Files.exists(trouble) ? Optional.of(Files.readString(trouble)) : Optional.empty();
    }

    void trouble(String words) throws IOException {
        Files.writeString(path.resolve("trouble.txt"), words);
    }
}
