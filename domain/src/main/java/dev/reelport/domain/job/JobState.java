package dev.reelport.domain.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Job} stands. States are types, so that a running job without a task at a provider
 * cannot be written down.
 *
 * <pre>
 * Accepted -> Submitting -> Submitted -> Running -> Succeeded | Failed | Cancelled
 *                       \-> Rejected (the provider did not take it; nothing is paid)
 *                       \-> Unresolved (the answer was lost; never sent again by a machine)
 *                                   \-> Submitted (the task was found) | Abandoned
 *                                   \-> Rejected (the answer came late)
 * Failed, but only by timing out -> Submitted (somebody wants to wait again)
 * </pre>
 */
public sealed interface JobState {
    /** The word for it. */
    Stage stage();

    /** The task at the provider; empty where there is none, or nobody knows it. */
    default Optional<ProviderTask> task() {
        return Optional.empty();
    }

    /** Why there is no film, or why nobody knows; empty where nothing went wrong. */
    default Optional<Failure> trouble() {
        return Optional.empty();
    }

    /** Checked; nothing has been sent. */
    record Accepted() implements JobState {
        @Override
        public Stage stage() {
            return Stage.ACCEPTED;
        }
    }

    /**
     * The intent is on record, and the request may be under way. A job that is found like this
     * after a crash is {@link Unresolved}.
     */
    record Submitting() implements JobState {
        @Override
        public Stage stage() {
            return Stage.SUBMITTING;
        }
    }

    /**
     * The provider took it.
     *
     * @param receipt the task at the provider
     */
    record Submitted(ProviderTask receipt) implements JobState {
        @Override
        public Stage stage() {
            return Stage.SUBMITTED;
        }

        @Override
        public Optional<ProviderTask> task() {
            return Optional.of(receipt);
        }
    }

    /**
     * The provider works on it.
     *
     * @param receipt the task at the provider
     * @param progress how far it says it is; absent: it does not say
     */
    record Running(ProviderTask receipt, @Nullable Progress progress) implements JobState {
        @Override
        public Stage stage() {
            return Stage.RUNNING;
        }

        @Override
        public Optional<ProviderTask> task() {
            return Optional.of(receipt);
        }
    }

    /**
     * There is a film.
     *
     * @param receipt the task at the provider
     * @param clips at least one
     * @param missing why other films of the same job did not come, one for each of them; empty: all
     *     came that were asked for, as far as anybody knows
     */
    record Succeeded(ProviderTask receipt, List<Clip> clips, List<Failure> missing)
            implements JobState {
        /**
         * @throws IllegalArgumentException when there is no film
         */
        public Succeeded {
            clips = List.copyOf(clips);
            missing = List.copyOf(missing);
            if (clips.isEmpty()) {
                throw new IllegalArgumentException("a job that succeeded has at least one film");
            }
        }

        /** All films came. */
        public Succeeded(ProviderTask receipt, List<Clip> clips) {
            this(receipt, clips, List.of());
        }

        @Override
        public Stage stage() {
            return Stage.SUCCEEDED;
        }

        @Override
        public Optional<ProviderTask> task() {
            return Optional.of(receipt);
        }
    }

    /**
     * The provider took it, and there will be no film.
     *
     * @param receipt the task at the provider
     * @param failure why
     */
    record Failed(ProviderTask receipt, Failure failure) implements JobState {
        @Override
        public Stage stage() {
            return Stage.FAILED;
        }

        @Override
        public Optional<ProviderTask> task() {
            return Optional.of(receipt);
        }

        @Override
        public Optional<Failure> trouble() {
            return Optional.of(failure);
        }
    }

    /**
     * Called off.
     *
     * @param receipt the task at the provider; absent: it was called off before anything was sent
     */
    record Cancelled(@Nullable ProviderTask receipt) implements JobState {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }

        @Override
        public Optional<ProviderTask> task() {
            return Optional.ofNullable(receipt);
        }
    }

    /**
     * The provider did not take it, and that is proved: it said so, or was never reached. Nothing
     * is paid, and the request may be sent again.
     *
     * @param failure why; {@link FailureKind#UNREACHABLE}: nothing left this machine
     */
    record Rejected(Failure failure) implements JobState {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }

        @Override
        public Optional<Failure> trouble() {
            return Optional.of(failure);
        }
    }

    /**
     * The answer was lost: the provider may be making the film. No machine ever sends it again.
     *
     * @param failure what is known
     */
    record Unresolved(Failure failure) implements JobState {
        @Override
        public Stage stage() {
            return Stage.UNRESOLVED;
        }

        @Override
        public Optional<Failure> trouble() {
            return Optional.of(failure);
        }
    }

    /**
     * It was unresolved, and a person gave it up.
     *
     * @param reason what the person said
     */
    record Abandoned(String reason) implements JobState {
        /**
         * @throws IllegalArgumentException when no reason is given
         */
        public Abandoned {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a job is given up for a reason");
            }
        }

        @Override
        public Stage stage() {
            return Stage.ABANDONED;
        }
    }
}
