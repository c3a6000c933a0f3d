package dev.reelport.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * All that a command touches outside itself, so that a test can be the world.
 *
 * @param environment the environment variables
 * @param workingDirectory where relative names begin
 * @param home the user's folder
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

    /** The world of this process. Text is UTF-8 whatever the locale, for prompts have no locale. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("reelport.terminal"),
                InstantSource.system(),
                Thread::sleep);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
