package dev.reelport.jobs;

import java.time.Duration;

/**
 * How jobs are attended.
 *
 * @param attendants how many jobs at a time in this process, each on a thread of its own; at least
 *     1
 * @param look how often it is looked for due jobs; also how late another replica hears of a hint
 * @param heartbeat how often a replica says that it lives; one that was silent for four times as
 *     long is taken for dead, and its jobs are attended by others
 * @param sweep how often jobs are put back on the list that should be on it and are not
 * @param firstWait before a job is attended again when attending to it failed; twice as long after
 *     each further failure
 * @param longestWait the most that this grows to
 * @param patience how long closing waits for what is being attended
 */
public record AttentionSettings(
        int attendants,
        Duration look,
        Duration heartbeat,
        Duration sweep,
        Duration firstWait,
        Duration longestWait,
        Duration patience) {
    /** 500 jobs of a second each are attended in 8 s. */
    public static final AttentionSettings USUAL =
            new AttentionSettings(
                    256,
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(3));

    /**
     * @throws IllegalArgumentException when there are no attendants, or a time is shorter than 1 ms
     */
    public AttentionSettings {
        if (attendants < 1) {
            throw new IllegalArgumentException(
                    "at least 1 job is attended at a time, not " + attendants);
        }
        require("look", look);
        require("heartbeat", heartbeat);
        require("sweep", sweep);
        require("first wait", firstWait);
        require("longest wait", longestWait);
        require("patience", patience);
    }

    private static void require(String name, Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "the %s is 1 ms or longer, not %s".formatted(name, time));
        }
    }

    /** The same with another number of attendants. */
    public AttentionSettings attendedBy(int number) {
        return new AttentionSettings(
                number, look, heartbeat, sweep, firstWait, longestWait, patience);
    }

    /** The same with another heartbeat. */
    public AttentionSettings beatingEvery(Duration other) {
        return new AttentionSettings(
                attendants, look, other, sweep, firstWait, longestWait, patience);
    }

    /** How long to leave a job alone after so many failures in a row, the latest included. */
    Duration waitAfter(int failures) {
        Duration wait = firstWait;
        for (int more = 1; more < failures && wait.compareTo(longestWait) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
