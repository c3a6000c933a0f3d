package dev.reelport.cli;

import dev.reelport.language.config.Folders;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a command touches outside itself, so that a test can be the world.
 *
 * @param environment the environment variables
 * @param workingDirectory where relative names begin
 * @param home the user's folder
 * @param in what is piped in
 * @param out for results
 * @param err for everything else
 * @param terminal whether somebody watches {@code err}
 * @param clock the time
 * @param pause how to let time pass
 */
public record Surroundings(
        Map<String, String> environment,
        Path workingDirectory,
        Path home,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        InstantSource clock,
        Pause pause) {

    /** A way to let time pass. */
    @FunctionalInterface
    public interface Pause {
        /**
         * Returns when so much time has passed.
         *
         * @throws InterruptedException when nobody wants to wait any longer
         */
        void take(Duration duration) throws InterruptedException;
    }

    /**
     * The world of this process; empty, and said on standard error, where the user has no folder.
     * Text is UTF-8 whatever the locale, for prompts have no locale.
     */
    static Optional<Surroundings> ofThisProcess() {
        PrintStream err = stream(FileDescriptor.err);
        Optional<Path> home = Folders.home(System.getenv(), System.getProperty("user.home"));
        if (home.isEmpty()) {
            err.println("there is no home folder: set HOME to an absolute path");
        }
        return home.map(folder -> ofThisProcess(folder, err));
    }

    /** The same where nobody watches: lines instead of a bar. */
    public Surroundings unwatched() {
        return new Surroundings(
                environment, workingDirectory, home, in, out, err, false, clock, pause);
    }

    private static Surroundings ofThisProcess(Path home, PrintStream err) {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                home,
                new FileInputStream(FileDescriptor.in),
                stream(FileDescriptor.out),
                err,
                Boolean.getBoolean("reelport.terminal"),
                InstantSource.system(),
                Thread::sleep);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Who runs the command, as the environment says; for what a person decides. */
    public String user() {
        return Stream.of("LOGNAME", "USER", "USERNAME")
                .map(environment::get)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("somebody at this machine");
    }

    /** Without the environment, which holds keys. */
    @Override
    public String toString() {
        return "a process in " + workingDirectory;
    }
}
