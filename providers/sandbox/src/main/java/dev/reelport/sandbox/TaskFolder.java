package dev.reelport.sandbox;

import dev.reelport.sandbox.animatic.Animatic;
import dev.reelport.sandbox.animatic.AnimaticFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * @param length of the film
     * @param films how many
     */
    record Facts(Instant submitted, Outcome outcome, Duration length, int films) {}

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

    Facts facts() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve(FACTS))) {
            properties.load(reader);
        }
        return new Facts(
                Instant.parse(properties.getProperty("submitted")),
                Outcome.named(properties.getProperty("outcome")).orElseThrow(),
                Duration.parse(properties.getProperty("length")),
                Integer.parseInt(properties.getProperty("films")));
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
