package dev.reelport.cli;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.job.Retry;

/** What the process ends with; scripts rely on it. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** Something on this machine failed, such as a full disk, or Reelport itself has a defect. */
    public static final int BROKEN = 1;

    /** Bad input, or refused by a rule; nothing was handed over. */
    public static final int REFUSED = 2;

    /** The provider refused or failed; of a finished film, that it is no longer handed out. */
    public static final int FAILED = 3;

    /**
     * The outcome is unknown: the provider may have it. Also of a task that cannot be looked at,
     * has no film yet, or whose film cannot be fetched now: that says nothing about the task.
     */
    public static final int UNKNOWN = 4;

    /**
     * The provider was not reached, and provably nothing was sent. Only a request that was to be
     * handed over ends like this: whoever runs the command again pays once.
     */
    public static final int NOT_REACHED = 5;

    private ExitCode() {}

    /** What a job that stands there ends a command with. */
    public static int of(JobState state) {
        return switch (state) {
            case JobState.Rejected rejected -> ofRejection(rejected.failure());
            case JobState.Failed failed -> ofTask(failed.failure());
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

    private static int ofRejection(Failure failure) {
        return failure.kind() == FailureKind.UNREACHABLE ? NOT_REACHED : FAILED;
    }

    private static int ofTask(Failure failure) {
        return failure.kind() == FailureKind.TIMED_OUT ? UNKNOWN : FAILED;
    }

    /** What a provider that did not hand out what it has ends a command with: it may yet. */
    public static int ofFetching(Failure failure) {
        boolean gone = failure.kind() == FailureKind.GONE && failure.retry() instanceof Retry.Never;
        return gone ? FAILED : UNKNOWN;
    }
}
