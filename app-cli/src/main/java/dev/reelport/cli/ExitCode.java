package dev.reelport.cli;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.JobState;

/** What the process ends with; scripts rely on it. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** Something on this machine failed, such as a full disk, or Reelport itself has a defect. */
    public static final int BROKEN = 1;

    /** Bad input, or refused by a rule; nothing was handed over. */
    public static final int REFUSED = 2;

    /** The provider refused or failed. */
    public static final int FAILED = 3;

    /** The outcome is unknown: the provider may have it. */
    public static final int UNKNOWN = 4;

    /** The provider was not reached, and provably nothing was sent. */
    public static final int NOT_REACHED = 5;

    private ExitCode() {}

    /** What a job that stands there ends a command with. */
    public static int of(JobState state) {
        return switch (state) {
            case JobState.Rejected rejected -> of(rejected.failure());
            case JobState.Failed failed -> of(failed.failure());
            case JobState.Cancelled cancelled -> FAILED;
            case JobState.Unresolved unresolved -> UNKNOWN;
            case JobState.Submitting submitting -> UNKNOWN;
            case JobState.Abandoned abandoned -> UNKNOWN;
            case JobState.Accepted accepted -> DONE;
            case JobState.Submitted submitted -> DONE;
            case JobState.Running running -> DONE;
            case JobState.Succeeded succeeded -> DONE;
        };
    }

    /** What a failure ends a command with. */
    public static int of(Failure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> NOT_REACHED;
            case TIMED_OUT -> UNKNOWN;
            default -> FAILED;
        };
    }
}
