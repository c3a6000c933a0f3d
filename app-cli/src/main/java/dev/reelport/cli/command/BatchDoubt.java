package dev.reelport.cli.command;

import dev.reelport.cli.batch.LineResult;
import dev.reelport.cli.output.Address;
import org.jspecify.annotations.Nullable;

/** What to tell and to do about a line of a batch whose outcome is unknown. */
final class BatchDoubt {
    private BatchDoubt() {}

    /**
     * For people.
     *
     * @param server the service; absent: providers are asked from here
     */
    static String words(LineResult result, @Nullable String server) {
        if (server == null) {
            return atProvider(result);
        }
        return result.video() == null
                ? "line %d: nobody knows whether %s has it; --resume asks with the same key, and no second video is made."
                        .formatted(result.line(), server)
                : atService(result, new Address(result.video(), server));
    }

    private static String atProvider(LineResult result) {
        return """
        line %d: the outcome is unknown, so it is never sent again: %s may be making the film and may charge for it.
        Look at the list of tasks that the provider keeps:
          - if the task is there:     reelport adopt %s/TASK-ID --job %s, then --resume
          - if it is not there:       put the line into a new file
        «reelport journal» lists what was asked and when.\
        """
                .formatted(result.line(), result.provider(), result.provider(), result.job());
    }

    private static String atService(LineResult result, Address video) {
        return """
        line %d: the outcome of %s is unknown, so it is never sent again: %s may be making the film and may charge for it.
        Look at the list of tasks that the provider keeps:
          - if the task is there:     reelport adopt %s/TASK-ID --job %s, then --resume --wait
          - if it is not there:       put the line into a new file\
        """
                .formatted(
                        result.line(), video, result.provider(), result.provider(), video.words());
    }
}
