package dev.reelport.sandbox.animatic;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Keeps an animatic in a text file: UTF-8, in the format of {@link Properties}, one readable key
 * for each fact ({@code card.1.duration=PT2.5S}). What is absent has no line. Reading gives back
 * exactly what was written. Without state, safe for all threads.
 */
public final class AnimaticFile {

    private AnimaticFile() {}

    /**
     * Writes all facts of an animatic.
     *
     * @param file is replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(Animatic animatic, Path file) throws IOException {
        Files.writeString(file, new AnimaticFacts().with(animatic).toText());
    }

    /**
     * Reads what {@link #write} wrote, or a person.
     *
     * @throws IOException if the file cannot be read, or if a fact is missing or makes no sense;
     *     the message names the file and the key
     */
    public static Animatic read(Path file) throws IOException {
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            facts.load(reader);
            return new AnimaticReader(facts).read();
        } catch (IllegalArgumentException broken) {
            throw new IOException(file + " is no animatic: " + broken.getMessage(), broken);
        }
    }
}
