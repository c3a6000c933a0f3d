package culprit.domain.job;

import dev.reelport.domain.provider.Cancellation;

/** Breaks the wall: a job is followed, it does not call. */
public record KnowsProviders(Cancellation cancellation) {}
