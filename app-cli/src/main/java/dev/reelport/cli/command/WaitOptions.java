package dev.reelport.cli.command;

import dev.reelport.cli.output.Screen;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to wait for the film, and where it goes. */
final class WaitOptions {
    @Option(names = "--wait", description = "Follow the task to its end and download the film.")
    private boolean wait;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "With --wait: where films go, as <provider>-<task-id>.mp4; the current folder"
                            + " otherwise.")
    private @Nullable Path out;

    boolean isWanted() {
        return wait;
    }

    Path folder() {
        return out == null ? Path.of(".") : out;
    }

    void noteWhatIsNotUsed(Screen screen) {
        if (out != null && !wait) {
            screen.say("note: without --wait no film is fetched, so --out is not used");
        }
    }
}
